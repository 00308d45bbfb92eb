package broadsheet.auditor;

import java.util.List;
import java.util.Optional;

/**
 * What a visit found.
 *
 * @param site the host that was visited
 * @param notice the name of the notice that was answered; empty where none was recognised
 * @param pages what was opened in each round
 */
public record Report(
        String site, Optional<String> notice, List<String> pages, List<Sight> sights, List<Finding> findings) {
    public Report {
        pages = List.copyOf(pages);
        sights = List.copyOf(sights);
        findings = List.copyOf(findings);
    }

    /** Whether there is nothing that must be mended. */
    public boolean isClean() {
        return findings.stream().noneMatch(Finding::fault);
    }

    /** As tables for a terminal. */
    public String inWords() {
        return new ReportInWords(this).text();
    }

    /** As one JSON object. */
    public String asJson() {
        return ReportAsJson.of(this);
    }
}
