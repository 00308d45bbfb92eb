package broadsheet.desk.editor;

import broadsheet.http.Form;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.Field;
import broadsheet.story.work.DueTime;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day, and a time if one is meant, as they are typed into two fields on the wall clock of the publication.
 *
 * @param prefix of the fields' names
 * @param which of the two, where a time comes twice; else empty
 */
public record DayAndTime(String prefix, String day, String time, String which, ZoneId zone) {
    private static final Messages.Catalogue WORDS = Messages.beside(DayAndTime.class, "daytime");

    public static DayAndTime typed(String prefix, Form form, ZoneId zone) {
        return new DayAndTime(
                prefix, text(form, prefix + "day"), text(form, prefix + "time"), text(form, prefix + "which"), zone);
    }

    public static DayAndTime of(String prefix, @Nullable DueTime at, ZoneId zone) {
        if (at == null) return new DayAndTime(prefix, "", "", "", zone);
        var local = at.at().atZone(zone).toLocalDateTime().withNano(0);
        var offsets = zone.getRules().getValidOffsets(local);
        boolean twice = offsets.size() > 1;
        boolean first = offsets.getFirst().equals(zone.getRules().getOffset(at.at()));
        return new DayAndTime(
                prefix,
                local.toLocalDate().toString(),
                at.timed() ? local.toLocalTime().toString() : "",
                twice ? first ? WallClock.FIRST : WallClock.SECOND : "",
                zone);
    }

    private static String text(Form form, String name) {
        return form.text(name).orElse("").strip();
    }

    /** In words, with the zone where a time is meant. */
    public static String said(DueTime at, ZoneId zone, Language language) {
        if (at.timed()) return DeskWords.in(language).when(at.at(), zone).words();
        var format = WORDS.in(language).say("format.long");
        return DateTimeFormatter.ofPattern(format, language.locale()).format(at.day(zone));
    }

    /** With another day, the time kept. */
    public DayAndTime on(String other) {
        return new DayAndTime(prefix, other, time, which, zone);
    }

    public boolean isEmpty() {
        return day.isEmpty() && time.isEmpty();
    }

    /**
     * What is meant.
     *
     * @throws Objection with what is to be typed instead
     */
    public DueTime read(Language language) {
        var words = WORDS.in(language);
        var date = date(words);
        if (time.isEmpty()) return DueTime.day(date, zone);
        try {
            LocalTime.parse(time);
        } catch (DateTimeException unreadable) {
            throw new Objection(prefix + "time", words.say("no.moment"));
        }
        return DueTime.moment(clock().instant(prefix + "time", prefix + "which", words));
    }

    private LocalDate date(Messages words) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException unreadable) {
            throw new Objection(prefix + "day", words.say("no.day"));
        }
    }

    private WallClock clock() {
        return new WallClock(day + "T" + time, which, zone);
    }

    /** The fields: day, time, and which of two where a time comes twice. */
    public List<Field> fields(Language language, boolean dayNeeded, boolean timeNeeded) {
        var words = WORDS.in(language);
        var dayField = Field.line(prefix + "day", words.say("day"), day, "date", "off");
        var timeField = Field.clock(prefix + "time", words.say("time"), time, timeNeeded)
                .hint(words.say(timeNeeded ? "time.zone" : "time.hint", zone.getId()));
        var fields = new ArrayList<Field>();
        fields.add(dayNeeded ? dayField.needed() : dayField);
        fields.add(timeNeeded ? timeField.needed() : timeField);
        var clock = clock();
        if (clock.comesTwice()) {
            var both = List.of(
                    new Control.Option(WallClock.FIRST, words.say("which.first", clock.offset(true))),
                    new Control.Option(WallClock.SECOND, words.say("which.second", clock.offset(false))));
            fields.add(Field.radios(prefix + "which", words.say("which"), which, both));
        }
        return fields;
    }
}
