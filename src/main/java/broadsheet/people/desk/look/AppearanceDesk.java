package broadsheet.people.desk.look;

import broadsheet.http.Form;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.text.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The screen on which a publisher chooses the paper's look. */
public final class AppearanceDesk {
    /** Where it is; forms are sent there too. */
    public static final String ADDRESS = "/desk/settings/appearance";

    /** Where the style sheet of the preview is, with what was typed as its query. */
    public static final String PREVIEW = ADDRESS + "/preview.css";

    /** Where a look goes back to what it was; takes what the form takes, without files. */
    public static final String RETURN = ADDRESS + "/return";

    /** The front page as it would be, and its style sheet; what was typed is their query. */
    public static final String PROOF = ADDRESS + "/front";

    public static final String PROOF_SHEET = ADDRESS + "/front.css";

    /** What a body with a logo may weigh: the file, and room for the rest of the form. */
    public static final int MOST_BYTES = Logo.MOST_BYTES + 100_000;

    private static final String CSS = "text/css; charset=utf-8";

    private final DeskFrame frame;
    private final Wardrobe wardrobe;
    private final Masthead masthead;
    private final Proof proof;

    public AppearanceDesk(DeskFrame frame, Wardrobe wardrobe, Masthead masthead, Proof proof) {
        this.proof = proof;
        this.frame = frame;
        this.wardrobe = wardrobe;
        this.masthead = masthead;
    }

    /** The form, with what is stored. */
    public Reply show(Request request, OnDuty who) {
        var stored = wardrobe.stored();
        return shown(200, request, who, AppearanceForm.of(name(), stored), stored);
    }

    /** Takes the form: shows it again when something is wrong or it was to be looked at only, else keeps it. */
    public Reply save(Request request, OnDuty who) {
        var upload = request.upload();
        var stored = wardrobe.stored();
        var form = AppearanceForm.of(upload.form(), stored, wardrobe.themes());
        var logo = upload.form().text("remove-logo").isPresent() ? null : stored.logo();
        var file = upload.file("logo").orElse(null);
        if (file != null) {
            try {
                logo = Logo.drawn(file.bytes());
            } catch (Logo.Unfit unfit) {
                form = form.wrong("logo", unfit.sentence());
            }
        }
        if (!form.right()) return shown(422, request, who, form, stored);
        if (upload.form().text("look").isPresent()) return shown(200, request, who, form, stored);
        var words = words(request);
        var undo = undo(words, name(), stored);
        keep(form.name(), form.appearance(wardrobe.themes(), stored, logo));
        boolean sameLogo = logo == stored.logo();
        return Flash.onTo(ADDRESS, new Toast(words.say("kept"), sameLogo ? undo : null));
    }

    /** Takes a change back. */
    public Reply goBack(Request request, OnDuty who) {
        var stored = wardrobe.stored();
        var form = AppearanceForm.of(request.form(), stored, wardrobe.themes());
        if (!form.right()) return shown(422, request, who, form, stored);
        keep(form.name(), form.appearance(wardrobe.themes(), stored, stored.logo()));
        return Flash.onTo(ADDRESS, Toast.of(words(request).say("returned")));
    }

    /** The preview's style sheet. */
    public Reply preview(Request request) {
        return sheet(typed(request.query()).css(".preview"));
    }

    /** The front page as it would be, in its theme. */
    public Reply proof(Request request) {
        var typed = typed(request.query());
        var sheet = PROOF_SHEET + "?" + query(typed.words());
        return Reply.of(proof.front(typed.theme(), sheet)).heldByOurs();
    }

    /** The style sheet of that front page. */
    public Reply proofSheet(Request request) {
        return sheet(wardrobe.sheet(typed(request.query())));
    }

    private Appearance typed(Form form) {
        var stored = wardrobe.stored();
        return AppearanceForm.of(form, stored, wardrobe.themes()).appearance(wardrobe.themes(), stored, stored.logo());
    }

    private static Reply sheet(String css) {
        return Reply.bytes(200, CSS, css.getBytes(StandardCharsets.UTF_8)).with("Cache-Control", "no-store");
    }

    private void keep(String name, Appearance appearance) {
        wardrobe.database().run(transaction -> {
            appearance.save(wardrobe.settings(), wardrobe.themes(), transaction);
            if (!name.equals(masthead.name().apply(transaction.sql()))) {
                masthead.rename().accept(transaction, name);
            }
        });
    }

    private String name() {
        return wardrobe.database().read(masthead.name()::apply);
    }

    private static Toast.Undo undo(Messages words, String name, Appearance before) {
        var fields = new LinkedHashMap<>(before.words());
        fields.put("name", name);
        return new Toast.Undo(words.say("undo"), RETURN, fields);
    }

    private Reply shown(int status, Request request, OnDuty who, AppearanceForm form, Appearance stored) {
        var words = words(request);
        var offered = wardrobe.themes().offered(stored.theme());
        var fields = new AppearanceFields(form, words).all(stored.logo() != null, offered);
        var title = words.say("title");
        var view = new AppearanceView(
                frame.page(request, who, title, ADDRESS),
                PageHead.of(title).lead(words.say("lead")),
                new FormErrors(fields),
                fields,
                form.name(),
                PREVIEW + "?" + query(form.typed()),
                PROOF + "?" + query(form.typed()),
                words);
        return frame.show(status, "broadsheet/people/desk/look/appearance.jte", view)
                .holdingOurs();
    }

    private Messages words(Request request) {
        return LookWords.ALL.in(frame.language(request));
    }

    private static String query(Map<String, String> typed) {
        return typed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
