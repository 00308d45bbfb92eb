package broadsheet.auditor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A report as tables of text; a dash in a table means nothing was there in that round. */
final class ReportInWords {
    private final Report report;
    private final StringBuilder text = new StringBuilder();
    private final List<Round> rounds;

    ReportInWords(Report report) {
        this.report = report;
        this.rounds = Arrays.stream(Round.values())
                .filter(round -> report.sights().stream().anyMatch(sight -> sight.round() == round))
                .toList();
    }

    String text() {
        line("%s, %d pages a round; notice: %s"
                .formatted(report.site(), report.pages().size(), report.notice().orElse("none recognised")));
        line("pages: " + String.join(" ", report.pages()));
        table("Cookies and storage", List.of("where", "name", "of", "stays"), traces());
        table("Hosts", List.of("host"), hosts());
        findings();
        return text.toString();
    }

    private Map<List<String>, List<String>> traces() {
        var rows = new LinkedHashMap<List<String>, List<String>>();
        var all = new LinkedHashSet<Trace>();
        report.sights().forEach(sight -> all.addAll(sight.traces()));
        for (var trace : all) {
            var key = List.of(trace.place(), trace.name(), trace.host(), trace.stay());
            rows.put(
                    key,
                    rounds.stream()
                            .map(round -> mark(round, sight -> sight.traces().contains(trace)))
                            .toList());
        }
        return rows;
    }

    private String mark(Round round, Predicate<Sight> there) {
        return report.sights().stream().filter(sight -> sight.round() == round).anyMatch(there) ? "yes" : "-";
    }

    private Map<List<String>, List<String>> hosts() {
        var hosts = new LinkedHashSet<String>();
        report.sights().forEach(sight -> sight.asked().forEach(asked -> hosts.add(asked.host())));
        var rows = new LinkedHashMap<List<String>, List<String>>();
        for (var host : hosts)
            rows.put(
                    List.of(host),
                    rounds.stream().map(round -> requests(round, host)).toList());
        return rows;
    }

    private String requests(Round round, String host) {
        long asked = report.sights().stream()
                .filter(sight -> sight.round() == round)
                .flatMap(sight -> sight.asked().stream())
                .filter(one -> one.host().equals(host) && !one.held())
                .count();
        return asked == 0 ? "-" : Long.toString(asked);
    }

    private void table(String title, List<String> columns, Map<List<String>, List<String>> rows) {
        line("");
        line(title);
        if (rows.isEmpty()) {
            line("  none");
            return;
        }
        var lines = new ArrayList<List<String>>();
        lines.add(joined(columns, rounds.stream().map(Round::word).toList()));
        rows.forEach((key, marks) -> lines.add(joined(key, marks)));
        lines.forEach(cells -> line("  " + aligned(cells, lines)));
    }

    private static List<String> joined(List<String> left, List<String> right) {
        var cells = new ArrayList<>(left);
        cells.addAll(right);
        return cells;
    }

    private static String aligned(List<String> cells, List<List<String>> all) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            int width =
                    all.stream().mapToInt(one -> one.get(column).length()).max().orElse(0);
            line.append(cells.get(i)).repeat(' ', width - cells.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }

    private void findings() {
        line("");
        line("Findings");
        Set<Finding> findings = new LinkedHashSet<>(report.findings());
        if (findings.isEmpty()) line("  none");
        for (var finding : findings) {
            line("  %-5s  %-9s  %s"
                    .formatted(
                            finding.fault() ? "FAULT" : "note", finding.round().word(), finding.sentence()));
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
