package broadsheet.auditor;

import tools.jackson.databind.JsonNode;

/**
 * How the two answers of a notice stand there.
 *
 * @param accept size, colours and weight of the yes
 * @param reject the same of the no; empty where there is none at first sight
 * @param ticked boxes that were ticked before anybody touched them
 * @param wall whether it stands over the middle of the page
 */
record NoticeLook(String accept, String reject, int ticked, boolean wall) {
    /** Finds an element, in open shadow trees too; only what can be seen counts. */
    static final String SEEK = """
            const seek = (selector, root = document) => {
              for (const one of root.querySelectorAll(selector)) if (one.getClientRects().length) return one;
              for (const one of root.querySelectorAll('*')) {
                const found = one.shadowRoot && seek(selector, one.shadowRoot);
                if (found) return found;
              }
              return null;
            };""";

    private static final String LOOK = """
            (() => { %s
              const describe = one => {
                if (!one) return '';
                const style = getComputedStyle(one), box = one.getBoundingClientRect();
                return [Math.round(box.width) + '×' + Math.round(box.height), style.color, style.backgroundColor, style.fontWeight, style.fontSize].join(' ');
              };
              const accept = seek(%s), reject = seek(%s);
              const whole = accept.closest('[role=dialog], dialog, aside, section, form') || accept.parentElement;
              const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
              return {accept: describe(accept), reject: describe(reject), wall: whole.contains(middle),
                ticked: [...whole.querySelectorAll('input[type=checkbox]:checked')].filter(one => !one.disabled).length};
            })()""";

    static String script(Notice notice) {
        return LOOK.formatted(SEEK, quoted(notice.accept()), quoted(notice.reject()));
    }

    static NoticeLook of(JsonNode seen) {
        return new NoticeLook(
                seen.path("accept").asString(""),
                seen.path("reject").asString(""),
                seen.path("ticked").asInt(0),
                seen.path("wall").asBoolean(false));
    }

    /** As a string of JavaScript; selectors come from the command line. */
    static String quoted(String text) {
        return tools.jackson.databind.node.StringNode.valueOf(text).toString();
    }
}
