// Tells once when an element comes near what is seen, or is printed: paper has no edge to come near to.
const kAhead = "600px";

export function watchNear(element: Element, then: () => void): () => void {
  const watch = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && then(), { rootMargin: kAhead });
  watch.observe(element);
  window.addEventListener("beforeprint", then);
  return () => {
    watch.disconnect();
    window.removeEventListener("beforeprint", then);
  };
}
