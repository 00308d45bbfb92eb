package broadsheet.people.account.screen;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form in front of the door.
 *
 * @param sentence what to know or what went wrong, above the form; may be empty
 * @param wrong whether the sentence tells of something wrong
 * @param action where the form is sent
 * @param hidden what is sent along unseen
 * @param other a second button of the same form, for which the fields may stay empty; null for none
 * @param passkey the way in by passkey; null where there is none
 * @param picture to be photographed by a telephone; null for none
 * @param codes to be written down; may be empty
 * @param links below the form
 */
public record DoorView(
        DeskPage page,
        String title,
        String lead,
        String sentence,
        boolean wrong,
        String action,
        Map<String, String> hidden,
        List<Field> fields,
        String submit,
        @Nullable Other other,
        @Nullable PasskeyForm passkey,
        @Nullable QrPicture picture,
        List<String> codes,
        List<Action> links) {
    /** A second button, sent as {@code how}. */
    public record Other(String label, String value) {}

    /**
     * What the script needs.
     *
     * @param kind {@code sign-in} or {@code register}
     * @param options where it asks for the challenge
     * @param action where the browser's answer is sent
     * @param words for what the script tells
     */
    public record PasskeyForm(
            String kind,
            String options,
            String action,
            String label,
            Map<String, String> hidden,
            String script,
            Messages words) {}

    static DoorView of(DeskPage page, String title, String lead, String action, List<Field> fields, String submit) {
        return new DoorView(
                page, title, lead, "", false, action, Map.of(), fields, submit, null, null, null, List.of(), List.of());
    }

    /** With something to know, or something that is wrong. */
    DoorView telling(String words, boolean isWrong) {
        return new DoorView(
                page, title, lead, words, isWrong, action, hidden, fields, submit, other, passkey, picture, codes,
                links);
    }

    DoorView hiding(Map<String, String> more) {
        return new DoorView(
                page, title, lead, sentence, wrong, action, more, fields, submit, other, passkey, picture, codes,
                links);
    }

    DoorView or(@Nullable Other second) {
        return new DoorView(
                page, title, lead, sentence, wrong, action, hidden, fields, submit, second, passkey, picture, codes,
                links);
    }

    DoorView with(@Nullable PasskeyForm key) {
        return new DoorView(
                page, title, lead, sentence, wrong, action, hidden, fields, submit, other, key, picture, codes, links);
    }

    DoorView showing(QrPicture drawn) {
        return new DoorView(
                page, title, lead, sentence, wrong, action, hidden, fields, submit, other, passkey, drawn, codes,
                links);
    }

    DoorView noting(List<String> written) {
        return new DoorView(
                page, title, lead, sentence, wrong, action, hidden, fields, submit, other, passkey, picture, written,
                links);
    }

    DoorView leading(Action... elsewhere) {
        return new DoorView(
                page,
                title,
                lead,
                sentence,
                wrong,
                action,
                hidden,
                fields,
                submit,
                other,
                passkey,
                picture,
                codes,
                List.of(elsewhere));
    }

    public FormErrors errors() {
        return new FormErrors(fields);
    }
}
