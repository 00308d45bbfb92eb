package broadsheet.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** What a supervisor asks of a site, one rule a line. */
final class Rules {
    /** The French supervisor's longest life of a cookie: thirteen months. */
    private static final long LONGEST_DAYS = 396;

    private static final List<Function<Visit, ? extends Collection<Finding>>> IN_ORDER = List.of(
            Rules::nothingIsStoredWithoutYes,
            Rules::nobodyIsAskedWithoutYes,
            Rules::nobodyIsPreparedForWithoutYes,
            Rules::whatWasStoredGoesWithTheYes,
            Rules::everythingIsDeclared,
            Rules::noIsAsEasyAsYes,
            Rules::nothingStaysTooLong,
            Rules::theSignalIsHeard);

    private Rules() {}

    static List<Finding> judge(Visit visit) {
        var findings = new LinkedHashSet<Finding>();
        IN_ORDER.forEach(rule -> findings.addAll(rule.apply(visit)));
        findings.addAll(visit.untried());
        return List.copyOf(findings);
    }

    private static boolean mayLie(Visit visit, Round round, Trace trace) {
        boolean answer = round.isAnswered()
                && visit.notice().filter(one -> one.remembers(trace.name())).isPresent();
        return answer || visit.assignment().allowed().stream().anyMatch(name -> Notice.matches(name, trace.name()));
    }

    private static List<Finding> nothingIsStoredWithoutYes(Visit visit) {
        var found = new ArrayList<Finding>();
        for (var sight : visit.sights()) {
            if (!sight.round().isNo() || sight.round() == Round.WITHDRAWN) continue;
            for (var trace : sight.traces()) {
                if (mayLie(visit, sight.round(), trace)) continue;
                found.add(fault(
                        "stored-without-yes",
                        sight.round(),
                        "%s “%s” of %s lies there without a yes (%s)."
                                .formatted(place(trace), trace.name(), trace.host(), trace.stay())));
            }
        }
        return found;
    }

    private static List<Finding> whatWasStoredGoesWithTheYes(Visit visit) {
        var found = new ArrayList<Finding>();
        for (var sight : visit.sights()) {
            if (sight.round() != Round.WITHDRAWN) continue;
            for (var trace : sight.traces()) {
                if (mayLie(visit, sight.round(), trace)) continue;
                boolean ours = trace.isCookie()
                        ? visit.site().ownsDomain(trace.host())
                        : visit.site().owns(trace.host());
                var sentence = "%s “%s” of %s is still there after the yes was taken back%s."
                        .formatted(
                                place(trace),
                                trace.name(),
                                trace.host(),
                                ours ? "" : "; only its provider can delete it");
                found.add(new Finding("left-after-withdrawal", ours, sight.round(), sentence));
            }
        }
        return found;
    }

    private static List<Finding> nobodyIsAskedWithoutYes(Visit visit) {
        var found = new ArrayList<Finding>();
        for (var sight : visit.sights()) {
            if (!sight.round().isNo()) continue;
            for (var asked : sight.asked()) {
                if (visit.site().owns(asked.host())) continue;
                found.add(
                        asked.held()
                                ? new Finding(
                                        "held-back",
                                        false,
                                        sight.round(),
                                        "The page wanted a %s of %s; its own policy held it back."
                                                .formatted(asked.kind(), asked.host()))
                                : fault(
                                        "asked-without-yes",
                                        sight.round(),
                                        "%s was asked for a %s without a yes.".formatted(asked.host(), asked.kind())));
            }
        }
        return found;
    }

    private static List<Finding> nobodyIsPreparedForWithoutYes(Visit visit) {
        var found = new ArrayList<Finding>();
        for (var sight : visit.sights()) {
            if (!sight.round().isNo()) continue;
            for (var host : sight.hints()) {
                if (visit.site().owns(host)) continue;
                found.add(fault(
                        "prepared-without-yes",
                        sight.round(),
                        "The page lets the browser prepare for %s without a yes.".formatted(host)));
            }
        }
        return found;
    }

    private static List<Finding> everythingIsDeclared(Visit visit) {
        var found = new ArrayList<Finding>();
        if (!visit.declared().services()) return found;
        for (var sight : visit.sights()) {
            if (sight.round() != Round.ACCEPTED) continue;
            for (var trace : sight.traces()) {
                if (mayLie(visit, sight.round(), trace) || visit.declared().names(trace)) continue;
                found.add(fault(
                        "undeclared",
                        sight.round(),
                        "%s “%s” of %s is not declared.".formatted(place(trace), trace.name(), trace.host())));
            }
            for (var asked : sight.asked()) {
                boolean known = visit.site().owns(asked.host())
                        || visit.declared().hosts().contains(asked.host());
                if (known || asked.held()) continue;
                found.add(fault("undeclared", sight.round(), asked.host() + " is asked, and no service declares it."));
            }
        }
        return found;
    }

    private static List<Finding> noIsAsEasyAsYes(Visit visit) {
        var found = new ArrayList<Finding>();
        var look = visit.look();
        if (look == null) return found;
        if (look.reject().isEmpty()) {
            found.add(fault("no-is-hidden", Round.UNTOUCHED, "The notice offers a yes at first sight, and no no."));
        } else if (!look.reject().equals(look.accept())) {
            found.add(fault(
                    "no-is-smaller",
                    Round.UNTOUCHED,
                    "Yes and no do not look alike: %s and %s.".formatted(look.accept(), look.reject())));
        }
        if (look.ticked() > 0) {
            found.add(fault(
                    "ticked-before",
                    Round.UNTOUCHED,
                    "%d boxes are ticked before anybody touched them.".formatted(look.ticked())));
        }
        if (look.wall()) found.add(fault("wall", Round.UNTOUCHED, "The notice stands over the text of the page."));
        return found;
    }

    private static List<Finding> nothingStaysTooLong(Visit visit) {
        return visit.sights().stream()
                .flatMap(sight -> sight.traces().stream()
                        .filter(trace -> trace.isCookie() && trace.days() > LONGEST_DAYS)
                        .map(trace -> new Finding(
                                "stays-long",
                                false,
                                Round.ACCEPTED,
                                "Cookie “%s” of %s stays for %d days; thirteen months are the longest."
                                        .formatted(trace.name(), trace.host(), trace.days()))))
                .toList();
    }

    private static List<Finding> theSignalIsHeard(Visit visit) {
        if (visit.declared().hearsSignal()) return List.of();
        return List.of(new Finding(
                "signal-unheard",
                false,
                Round.SIGNAL,
                "/.well-known/gpc.json does not say that Global Privacy Control is respected."));
    }

    private static Finding fault(String rule, Round round, String sentence) {
        return new Finding(rule, true, round, sentence);
    }

    private static String place(Trace trace) {
        return switch (trace.place()) {
            case "cookie" -> "Cookie";
            case "local" -> "Local storage";
            case "session" -> "Session storage";
            case "indexed" -> "Database";
            case "cache" -> "Cache";
            default -> "Service worker";
        };
    }
}
