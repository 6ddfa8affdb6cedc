export const kThemeKey = "metier.theme";
