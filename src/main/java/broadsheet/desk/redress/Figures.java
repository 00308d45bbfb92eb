package broadsheet.desk.redress;

import broadsheet.discussion.moderation.Refusal;
import broadsheet.discussion.redress.Period;
import broadsheet.discussion.redress.Took;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures a transparency report needs, one a line, for a spreadsheet or a program; the words are fixed, whatever language
 * the desk speaks. What only comes by post, orders of authorities and settlements out of court, is named and left empty.
 */
final class Figures {
    private static final List<String> WAYS = List.of("notice", "report", "program", "own");

    /** @param value null for what is not known here */
    private record Figure(
            String part,
            String what,
            String of,
            @org.jspecify.annotations.Nullable Long value) {}

    private final YearMonth first;
    private final YearMonth last;
    private final List<Figure> all = new ArrayList<>();

    Figures(Period period, YearMonth first, YearMonth last) {
        this.first = first;
        this.last = last;
        all.add(new Figure("orders", "received", "authorities", null));
        notices(period);
        measures(period);
        complaints(period);
        automation(period);
        all.add(new Figure("disputes", "submitted", "out-of-court bodies", null));
    }

    private void add(String part, String what, String of, long value) {
        all.add(new Figure(part, what, of, value));
    }

    private void took(String part, Took took) {
        add(part, "seconds to decision", "median", took.median().toSeconds());
        add(part, "seconds to decision", "p90", took.most().toSeconds());
    }

    private void notices(Period period) {
        var notices = period.notices();
        add(
                "notices",
                "received",
                "all",
                notices.values().stream().mapToInt(Integer::intValue).sum());
        add("notices", "received", "offences against children", period.urgent());
        add("notices", "removed", "law", notices.getOrDefault("law", 0));
        add("notices", "removed", "terms", notices.getOrDefault("rule", 0));
        add("notices", "kept", "all", notices.getOrDefault("kept", 0));
        add("notices", "waiting", "all", notices.getOrDefault("waiting", 0));
        add("notices", "processed by automated means", "all", 0);
        took("notices", period.answered());
    }

    private void measures(Period period) {
        for (var reason : Refusal.values()) {
            for (var way : WAYS) {
                int many = period.rejected()
                        .getOrDefault(reason, java.util.Map.of())
                        .getOrDefault(way, 0);
                add("measures", "visibility restricted: " + reason.word(), "found by " + way, many);
            }
        }
        add("measures", "account terminated", "all", period.deeds().getOrDefault("banned", 0));
        add("measures", "account suspended", "all", period.deeds().getOrDefault("suspended", 0));
        period.complaints().forEach((reason, many) -> add("reports", "received", reason, many));
        took("held", period.held());
        took("reports", period.reported());
    }

    private void complaints(Period period) {
        for (var by : List.of("writer", "notifier")) {
            for (var outcome : List.of("granted", "refused", "waiting")) {
                add("complaints", outcome, by, period.appeals().getOrDefault(by + " " + outcome, 0));
            }
        }
        add("complaints", "settled by the first decider for want of another", "all", period.alone());
        took("complaints", period.settled());
    }

    private void automation(Period period) {
        add("automation", "held back and decided by a person", "all", period.byProgram());
        add("automation", "held back wrongly", "all", period.wrongly());
        add("automation", "decided by automated means", "all", 0);
    }

    byte[] csv() {
        var lines = new StringBuilder("from,to,part,what,of,value\r\n");
        for (var one : all) {
            lines.append(first)
                    .append(',')
                    .append(last)
                    .append(',')
                    .append(one.part())
                    .append(',');
            lines.append(one.what()).append(',').append(one.of()).append(',');
            lines.append(one.value() == null ? "" : one.value().toString()).append("\r\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] json(String paper) {
        var mapper = new JsonMapper();
        var whole = mapper.createObjectNode();
        whole.put("newsroom", paper);
        whole.put("from", first.toString());
        whole.put("to", last.toString());
        for (var one : all) {
            whole.withObject("/" + one.part()).withObject("/" + one.what()).put(one.of(), one.value());
        }
        return whole.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}
