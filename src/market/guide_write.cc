// A guide as Markdown, as a page, and as JSON.
#include "market/guide.h"
#include "market/markdown.h"

namespace metier::market {
namespace {

constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--line:#767676;--soft:#f0f0f0;--paper:#fff;--ink:#111;--link:#0b57a4}
@media(prefers-color-scheme:dark){:root{--line:#8a8a8a;--soft:#242424;--paper:#121212;--ink:#eee;--link:#8ab8ee}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#eee;--link:#000}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink)}
body{font:16px/1.5 system-ui,sans-serif;max-width:54rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
a{color:var(--link)}
h1{font-size:1.6rem;line-height:1.2;margin:.4rem 0}h2{font-size:1.25rem;margin:2rem 0 .4rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.2rem 0 .3rem}p{margin:.4rem 0}
ul{margin:.3rem 0;padding-left:1.2rem}li{margin:.35rem 0}
.of{font-size:.9rem}
blockquote{margin:.2rem 0 .2rem 0;padding:.2rem .7rem;border-left:3px solid var(--line);background:var(--soft)}
blockquote footer{font-size:.85rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:left;font-size:.9rem;padding:.3rem 0}
th,td{text-align:left;padding:.3rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{border-bottom-width:2px}td.n,th.n{text-align:right;white-space:nowrap}
@media(max-width:36rem){body{padding:.7rem}th,td{padding:.25rem .35rem;font-size:.9rem}table{min-width:28rem}.small table{min-width:0}}
@media print{body{max-width:none;padding:0;font-size:10.5pt}.wide{overflow:visible}table{min-width:0}li,tr,blockquote{break-inside:avoid}h2,h3{break-after:avoid}a{text-decoration:none}}
)css";
constexpr std::size_t kSmallTable = 3;  // columns that fit a narrow screen

class PageWriter {
 public:
  explicit PageWriter(const Guide& guide) : g_(guide) {}

  std::string make() {
    out_ = fmt::format(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta "
        "name=\"viewport\" content=\"width=device-width,initial-scale=1\">",
        g_.words_language);
    element("title", g_.title);
    out_ +=
        fmt::format("<style>{}</style></head><body><main><h1 lang=\"{}\">", kStyle, g_.language);
    append_escaped(out_, g_.title);
    out_ += "</h1>";
    for (const GuideSection& section : g_.sections) {
      out_ += fmt::format("<section id=\"{}\">", section.id);
      element("h2", section.heading);
      for (const GuideBlock& block : section.blocks) write(block);
      out_ += "</section>";
    }
    out_ += "</main></body></html>\n";
    return std::move(out_);
  }

 private:
  void element(std::string_view tag, std::string_view text) {
    out_ += fmt::format("<{}>", tag);
    append_escaped(out_, text);
    out_ += fmt::format("</{}>", tag);
  }

  void linked(std::string_view text, std::string_view uri) {
    const bool link = is_web_address(uri);
    if (link) {
      out_ += "<a rel=\"nofollow noopener\" href=\"";
      append_escaped(out_, uri);
      out_ += "\">";
    }
    append_escaped(out_, text);
    if (link) out_ += "</a>";
  }

  void write(const GuideBlock& block) {
    switch (block.kind) {
      case GuideBlockKind::text:
        element("p", block.text);
        return;
      case GuideBlockKind::question:
        element("h3", block.title);
        element("p", block.text);
        return;
      case GuideBlockKind::items:
        if (!block.title.empty()) element("h3", block.title);
        out_ += "<ul>";
        for (const GuideItem& item : block.items) write(item);
        out_ += "</ul>";
        return;
      case GuideBlockKind::table:
        write_table(block);
        return;
    }
  }

  void write(const GuideItem& item) {
    out_ += "<li>";
    if (!item.lead.empty()) element("strong", item.lead);
    if (!item.text.empty()) {
      if (!item.lead.empty()) out_ += ": ";
      append_escaped(out_, item.text);
    }
    if (!item.cells.empty()) {
      if (!item.lead.empty() || !item.text.empty()) out_ += item.quote.empty() ? ": " : "<br>";
      out_ += "<span class=\"of\">";
      for (std::size_t i = 0; i < item.cells.size(); ++i) {
        if (i != 0) out_ += ", ";
        linked(item.cells[i].text, item.cells[i].uri);
      }
      out_ += "</span>";
    }
    if (!item.quote.empty()) {
      out_ += "<blockquote>";
      element("span", item.quote);
      if (!item.origin.empty() || !item.url.empty()) {
        out_ += "<footer>";
        linked(item.origin.empty() ? item.url : item.origin, item.url);
        out_ += "</footer>";
      }
      out_ += "</blockquote>";
    }
    out_ += "</li>";
  }

  void write_table(const GuideBlock& block) {
    out_ += block.columns.size() <= kSmallTable ? "<div class=\"wide small\" tabindex=\"0\"><table>"
                                                : "<div class=\"wide\" tabindex=\"0\"><table>";
    if (!block.title.empty()) element("caption", block.title);
    out_ += "<thead><tr>";
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
      const bool number = !block.rows.empty() && block.rows.front()[i].number.has_value();
      out_ += number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">";
      append_escaped(out_, block.columns[i]);
      out_ += "</th>";
    }
    out_ += "</tr></thead><tbody>";
    for (const auto& row : block.rows) {
      out_ += "<tr>";
      for (const GuideCell& cell : row) {
        out_ += cell.number ? "<td class=\"n\">" : "<td>";
        linked(cell.text, cell.uri);
        out_ += "</td>";
      }
      out_ += "</tr>";
    }
    out_ += "</tbody></table></div>";
  }

  const Guide& g_;
  std::string out_;
};

std::string link_markdown(std::string_view text, std::string_view uri) {
  const std::string plain = plain_markdown(text);
  return is_web_address(uri) ? fmt::format("[{}](<{}>)", plain, uri) : plain;
}

std::string item_markdown(const GuideItem& item) {
  std::string out = "- ";
  if (!item.lead.empty()) out += "**" + plain_markdown(item.lead) + "**";
  if (!item.text.empty()) out += (item.lead.empty() ? "" : ": ") + plain_markdown(item.text);
  if (!item.cells.empty()) {
    const bool first = item.lead.empty() && item.text.empty();
    if (!first) out += item.quote.empty() ? ": " : "; ";
    for (std::size_t i = 0; i < item.cells.size(); ++i)
      out += (i == 0 ? "" : ", ") + link_markdown(item.cells[i].text, item.cells[i].uri);
  }
  if (!item.quote.empty()) {
    out += "\n  > " + plain_markdown(item.quote);
    if (!item.origin.empty() || !item.url.empty())
      out += " (" + link_markdown(item.origin.empty() ? item.url : item.origin, item.url) + ")";
    out += "\n";
  }
  return out + "\n";
}

std::string table_markdown(const GuideBlock& block) {
  std::string out;
  if (!block.title.empty()) out += plain_markdown(block.title) + ":\n\n";
  for (const auto& column : block.columns) out += "| " + plain_markdown(column) + " ";
  out += "|\n";
  for (std::size_t i = 0; i < block.columns.size(); ++i)
    out += !block.rows.empty() && block.rows.front()[i].number ? "| ---: " : "| --- ";
  out += "|\n";
  for (const auto& row : block.rows) {
    for (const GuideCell& cell : row) out += "| " + link_markdown(cell.text, cell.uri) + " ";
    out += "|\n";
  }
  return out + "\n";
}

std::string heading_markdown(std::string_view title) {
  return "### " + plain_markdown(title) + "\n\n";
}

// One empty line behind it.
void end_paragraph(std::string& out) {
  while (out.ends_with('\n')) out.pop_back();
  out += "\n\n";
}

void write_cell(JsonWriter& json, const GuideCell& cell) {
  json.begin_object().field("text", cell.text);
  if (cell.number) json.field("number", *cell.number);
  if (!cell.uri.empty()) json.field("uri", cell.uri);
  json.end_object();
}

void write_given(JsonWriter& json, std::string_view key, const std::string& text) {
  if (!text.empty()) json.field(key, text);
}

void write_json(JsonWriter& json, const GuideItem& item) {
  json.begin_object();
  write_given(json, "lead", item.lead);
  write_given(json, "text", item.text);
  if (!item.cells.empty()) {
    json.key("of").begin_array();
    for (const GuideCell& cell : item.cells) write_cell(json, cell);
    json.end_array();
  }
  write_given(json, "quote", item.quote);
  write_given(json, "origin", item.origin);
  write_given(json, "url", item.url);
  json.end_object();
}

void write_json(JsonWriter& json, const GuideBlock& block) {
  constexpr std::array<std::string_view, 4> kKinds{"text", "items", "table", "question"};
  json.begin_object().field("kind", kKinds[static_cast<std::size_t>(block.kind)]);
  write_given(json, block.kind == GuideBlockKind::question ? "question" : "title", block.title);
  write_given(json, block.kind == GuideBlockKind::question ? "answer" : "text", block.text);
  if (block.kind == GuideBlockKind::items) {
    json.key("items").begin_array();
    for (const GuideItem& item : block.items) write_json(json, item);
    json.end_array();
  }
  if (block.kind == GuideBlockKind::table) {
    json.key("columns").begin_array();
    for (const auto& column : block.columns) json.value(column);
    json.end_array().key("rows").begin_array();
    for (const auto& row : block.rows) {
      json.begin_array();
      for (const GuideCell& cell : row) write_cell(json, cell);
      json.end_array();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace

std::string to_html(const Guide& guide) {
  return PageWriter(guide).make();
}

std::string to_markdown(const Guide& guide) {
  std::string out = "# " + plain_markdown(guide.title) + "\n";
  for (const GuideSection& section : guide.sections) {
    end_paragraph(out);
    out += "## " + plain_markdown(section.heading) + "\n\n";
    for (const GuideBlock& block : section.blocks) {
      switch (block.kind) {
        case GuideBlockKind::text:
          out += plain_markdown(block.text) + "\n\n";
          break;
        case GuideBlockKind::question:
          out += heading_markdown(block.title) + plain_markdown(block.text) + "\n\n";
          break;
        case GuideBlockKind::items:
          if (!block.title.empty()) out += heading_markdown(block.title);
          for (const GuideItem& item : block.items) out += item_markdown(item);
          end_paragraph(out);
          break;
        case GuideBlockKind::table:
          out += table_markdown(block);
          break;
      }
    }
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string to_json(const Guide& guide) {
  JsonWriter json;
  json.begin_object().field("uri", guide.uri).field("code", guide.code);
  json.field("title", guide.title).field("lang", guide.language);
  json.field("wordsLang", guide.words_language).key("sections").begin_array();
  for (const GuideSection& section : guide.sections) {
    json.begin_object().field("id", section.id).field("heading", section.heading);
    json.key("blocks").begin_array();
    for (const GuideBlock& block : section.blocks) write_json(json, block);
    json.end_array().end_object();
  }
  json.end_array().key("leftOut").begin_array();
  for (const auto& id : guide.left_out) json.value(id);
  json.end_array().end_object();
  return json.take();
}

}  // namespace metier::market
