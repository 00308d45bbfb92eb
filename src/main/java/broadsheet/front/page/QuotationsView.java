package broadsheet.front.page;

import java.util.List;

/**
 * What somebody said over time: {@code quotations.jte}.
 *
 * @param topic leads to the page about them
 * @param years to narrow it down by; none where there is one alone
 */
public record QuotationsView(
        Head head, Frame frame, Link topic, String heading, List<Span> years, List<SaidView> said, Pager pager)
        implements Headed {

    /**
     * A year, or all of them.
     *
     * @param count of what was said in it
     * @param chosen whether this is the page of it
     */
    public record Span(String words, int count, String address, boolean chosen) {}
}
