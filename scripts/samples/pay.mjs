// Made-up pay of a plausible size, as fields and in words.
import { currencies } from "./countries.mjs";

const kHoursAMonth = 167;

// What a job is paid beside an ordinary one, and whether it is ever told by the hour.
export const jobs = {
  cto: { pay: 2.7, weight: 3.2, sector: ["tech", "tech", "ind", "trade", "trans"], lead: true },
  ciso: { pay: 2.1, weight: 1.6, sector: ["tech", "trade", "ind"], lead: true },
  ops: { pay: 1.7, weight: 1.4, sector: ["tech", "trade", "health"], lead: true },
  dev: { pay: 1.45, weight: 2, sector: ["tech"], tech: true },
  data: { pay: 1.5, weight: 1, sector: ["tech", "trade"], tech: true },
  nurse: { pay: 1.0, weight: 1.8, sector: ["health"] },
  baker: { pay: 0.8, weight: 0.8, sector: ["food"], hourly: true },
  truck: { pay: 0.88, weight: 1.4, sector: ["trans"], hourly: true },
  elec: { pay: 0.9, weight: 1.3, sector: ["build"], hourly: true },
  acc: { pay: 1.05, weight: 1.3, sector: ["fin"] },
  teacher: { pay: 1.05, weight: 1, sector: ["school"] },
  welder: { pay: 0.85, weight: 1, sector: ["ind"], hourly: true },
  cook: { pay: 0.8, weight: 1.2, sector: ["rest"], hourly: true },
  shop: { pay: 0.76, weight: 1.2, sector: ["trade"], hourly: true },
  ware: { pay: 0.78, weight: 1.3, sector: ["trans"], hourly: true },
  mech: { pay: 1.35, weight: 1, sector: ["ind"], tech: true },
};

function unitOf(country, job, random) {
  if (job.hourly && random() < 0.35) return "hour";
  if (country.usual === "year") return "year";
  return country.usual === "lead" && (job.lead || job.tech) ? "year" : "month";
}

// {unit, currency, minimum, maximum}
export function draw(country, job, random) {
  const unit = unitOf(country, job, random);
  const money = currencies[country.currency];
  const month = country.wage * job.pay * (0.94 + 0.18 * random()) * money.rate;
  const step = unit === "hour" ? (money.rate < 3 ? 0.5 : money.rate < 20 ? 1 : 50) : money[unit];
  const amount = { month, year: 12 * month, hour: month / kHoursAMonth }[unit];
  const minimum = Math.round(amount / step) * step;
  const maximum = Math.max(minimum + step, Math.round((amount * (1.12 + 0.16 * random())) / step) * step);
  return { unit, currency: country.currency, minimum, maximum };
}

const kThousands = { en: ",", de: ".", it: ".", es: ".", nl: ".", pt: ".", ro: ".", da: ".", el: ".", hr: ".", sl: ".", is: "." };

function figures(amount, language, country) {
  const point = language === "en" || country.code === "CH" ? "." : ",";
  const separator = country.code === "CH" ? "'" : (kThousands[language] ?? " ");
  const [whole, part] = (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).split(".");
  // four figures stand unparted in Spanish
  const parted = language === "es" && whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return part ? parted + point + part : parted;
}

// Net where the template of the language speaks of net pay.
export function words(pay, template, language, country) {
  const share = /\bnet(o|to)?\b/i.test(template) ? 0.62 : 1;
  const step = pay.unit === "hour" ? 0.5 : currencies[pay.currency][pay.unit];
  const take = (amount) => figures(share === 1 ? amount : Math.round((amount * share) / step) * step, language, country);
  const sign = currencies[pay.currency].sign;
  return template
    .replaceAll("{a}", take(pay.minimum))
    .replaceAll("{b}", take(pay.maximum))
    .replaceAll("{c}", language === "en" && sign.length > 1 ? pay.currency + " " : sign);
}

export const fields = (pay, single) => ({
  "@type": "MonetaryAmount",
  currency: pay.currency,
  value: single
    ? { "@type": "QuantitativeValue", value: pay.minimum, unitText: pay.unit.toUpperCase() }
    : { "@type": "QuantitativeValue", minValue: pay.minimum, maxValue: pay.maximum, unitText: pay.unit.toUpperCase() },
});
