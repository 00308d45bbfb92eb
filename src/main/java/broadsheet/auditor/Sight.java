package broadsheet.auditor;

import java.util.List;

/**
 * What was there after one page in one round.
 *
 * @param hints hosts that the page asks the browser to prepare for (preconnect, dns-prefetch)
 */
public record Sight(Round round, String page, List<Trace> traces, List<Asked> asked, List<String> hints) {
    public Sight {
        traces = List.copyOf(traces);
        asked = List.copyOf(asked);
        hints = List.copyOf(hints);
    }
}
