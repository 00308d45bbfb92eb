package broadsheet.discussion.redress;

import broadsheet.discussion.moderation.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Counts what moderators did (articles 15 and 24), by the database and from what is stored anyway. */
public final class Tally {
    private static final String BY_PROGRAM = "d.ground in ('toxic', 'spam', 'suspect word', 'many links')";
    private static final String REJECTED = """
            select reason, found, count(*) as many from (
              select d.reason as reason, case
                when exists (select 1 from illegal_notice n where n.decision = d.id) then 'notice'
                when exists (select 1 from comment_report r where r.comment = d.comment and r.at <= d.at) then 'report'
                when %s then 'program' else 'own' end as found
              from comment_decision d
              where d.deed = 'rejected' and d.undone = 0 and d.at >= ? and d.at < ?) as them
            group by reason, found""".formatted(BY_PROGRAM);
    private static final String DEEDS = """
            select deed as word, count(*) as many from comment_decision
            where undone = 0 and at >= ? and at < ? group by deed""";
    private static final String MONTH = """
            select count(*) as decided, sum(case when deed = 'rejected' then 1 else 0 end) as rejected
            from comment_decision where undone = 0 and at >= ? and at < ?""";
    private static final String COMPLAINTS = """
            select reason as word, count(*) as many from comment_report where at >= ? and at < ? group by reason""";
    private static final String NOTICES = """
            select coalesce(outcome, 'waiting') as word, count(*) as many from illegal_notice
            where at >= ? and at < ? group by outcome""";
    private static final String URGENT = "select count(*) from illegal_notice where exempt = 1 and at >= ? and at < ?";
    private static final String APPEALS = """
            select asked_by || case when settled_at is null then ' waiting' when granted = 1 then ' granted'
              else ' refused' end as word, count(*) as many
            from discussion_appeal where at >= ? and at < ? group by 1""";
    private static final String ALONE = "select count(*) from discussion_appeal where alone = 1 and at >= ? and at < ?";
    private static final String HELD = """
            select d.at - d.entered_at as took from comment_decision d
            where d.undone = 0 and d.standing = 'waiting' and d.deed in ('approved', 'rejected')
              and d.at >= ? and d.at < ?""";
    private static final String REPORTED = """
            select d.at - (select min(r.at) from comment_report r where r.comment = d.comment) as took
            from comment_decision d
            where d.undone = 0 and d.standing = 'approved' and d.deed in ('heeded', 'rejected')
              and d.at >= ? and d.at < ?
              and exists (select 1 from comment_report r where r.comment = d.comment and r.at <= d.at)""";
    private static final String ANSWERED =
            "select answered_at - at as took from illegal_notice where answered_at is not null and at >= ? and at < ?";
    private static final String SETTLED =
            "select settled_at - at as took from discussion_appeal where settled_at is not null and at >= ? and at < ?";
    private static final String PROGRAM = """
            select count(*) as many, sum(case when d.deed = 'approved' then 1 else 0 end) as wrongly
            from comment_decision d where d.undone = 0 and d.standing = 'waiting' and %s
              and d.deed in ('approved', 'rejected') and d.at >= ? and d.at < ?""".formatted(BY_PROGRAM);

    private Tally() {}

    /** What was done from the first day of a month to the last of another, in the paper's own time. */
    public static Period of(Handle sql, YearMonth first, YearMonth last, ZoneId zone) {
        long from = begin(first, zone);
        long to = begin(last.plusMonths(1), zone);
        var program = sql.select(PROGRAM, from, to)
                .map((row, _) -> new int[] {row.getInt("many"), row.getInt("wrongly")})
                .one();
        return new Period(
                rejected(sql, from, to),
                counts(sql, DEEDS, from, to),
                months(sql, first, last, zone),
                counts(sql, COMPLAINTS, from, to),
                took(sql, HELD, from, to),
                took(sql, REPORTED, from, to),
                counts(sql, NOTICES, from, to),
                count(sql, URGENT, from, to),
                took(sql, ANSWERED, from, to),
                counts(sql, APPEALS, from, to),
                count(sql, ALONE, from, to),
                took(sql, SETTLED, from, to),
                program[0],
                program[1]);
    }

    private static long begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static Map<Refusal, Map<String, Integer>> rejected(Handle sql, long from, long to) {
        var all = new EnumMap<Refusal, Map<String, Integer>>(Refusal.class);
        sql.select(REJECTED, from, to)
                .map((row, _) -> all.computeIfAbsent(
                                Refusal.of(row.getString("reason")).orElse(Refusal.OTHER), _ -> new TreeMap<>())
                        .merge(row.getString("found"), row.getInt("many"), Integer::sum))
                .list();
        return all;
    }

    private static Map<String, Integer> counts(Handle sql, String which, long from, long to) {
        var counts = new TreeMap<String, Integer>();
        sql.select(which, from, to)
                .map((row, _) -> counts.put(row.getString("word"), row.getInt("many")))
                .list();
        return counts;
    }

    private static int count(Handle sql, String which, long from, long to) {
        return sql.select(which, from, to).mapTo(Integer.class).one();
    }

    private static List<Period.Month> months(Handle sql, YearMonth first, YearMonth last, ZoneId zone) {
        var months = new ArrayList<Period.Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var named = month;
            months.add(sql.select(MONTH, begin(month, zone), begin(month.plusMonths(1), zone))
                    .map((row, _) -> new Period.Month(named, row.getInt("decided"), row.getInt("rejected")))
                    .one());
        }
        return months;
    }

    /** The database sorts and hands out two of them, however many there are. */
    private static Took took(Handle sql, String which, long from, long to) {
        int many = count(sql, "select count(*) from (" + which + ") as them", from, to);
        if (many == 0) return new Took(0, Duration.ZERO, Duration.ZERO);
        var at = "select took from (" + which + ") as them order by took limit 1 offset ";
        return new Took(
                many,
                length(sql, at + ((many - 1) / 2), from, to),
                length(sql, at + ((many * 9L + 9) / 10 - 1), from, to));
    }

    private static Duration length(Handle sql, String which, long from, long to) {
        return Duration.ofMillis(sql.select(which, from, to).mapTo(Long.class).one());
    }

    /** The months up to now, a year of them. */
    public static YearMonth yearBefore(Instant now, ZoneId zone) {
        return YearMonth.from(now.atZone(zone)).minusMonths(11);
    }
}
