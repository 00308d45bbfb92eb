package broadsheet.people.desk;

import broadsheet.html.Templates;
import broadsheet.http.Assets;
import broadsheet.http.Cookie;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.desk.part.Command;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts the frame around the screens of all rooms. A screen is a template with a record of its own that holds the
 * {@link DeskPage}; it calls {@code layout.jte} with it and its content.
 */
public final class DeskFrame {
    /** What the desk needs of {@link Assets}. */
    public static final List<String> ASSETS =
            List.of("broadsheet/people/desk/desk.css", "broadsheet/people/desk/desk.js");

    /** The paper, as the frame shows it. */
    public record Nameplate(
            String name, Language language, @Nullable String logo) {}

    /** The cookie with the language that somebody chose for the desk. */
    private static final String LANGUAGE = "desk-language";

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final String HTML = "text/html; charset=utf-8";

    private final Templates templates;
    private final Assets assets;
    private final Supplier<Nameplate> nameplate;
    private final List<Entry> entries;

    /**
     * @param assets with at least {@link #ASSETS} and {@code icon.svg}
     * @param nameplate asked for every page
     * @param entries the whole navigation, in its order
     */
    public DeskFrame(Templates templates, Assets assets, Supplier<Nameplate> nameplate, List<Entry> entries) {
        this.templates = templates;
        this.assets = assets;
        this.nameplate = nameplate;
        this.entries = List.copyOf(entries);
    }

    /**
     * The frame of a screen.
     *
     * @param current address of the navigation entry the screen belongs to
     * @param request for its language, and for what is to be told of the step before
     */
    public DeskPage page(Request request, OnDuty who, String title, String current) {
        var words = words(request);
        var places = entries.stream()
                .filter(entry -> entry.roles().contains(who.role()))
                .map(entry -> new DeskPage.Place(
                        words.say("nav." + entry.word()),
                        entry.address(),
                        entry.icon(),
                        entry.address().equals(current)))
                .toList();
        var commands = places.stream()
                .map(place -> new Command(words.say("palette"), place.label(), place.address(), place.icon()))
                .toList();
        return framed(title, who, places, commands, words)
                .toast(Flash.told(request).orElse(null));
    }

    /** Around a screen for somebody who is not signed in. */
    public DeskPage outside(Request request, String title) {
        return framed(title, null, List.of(), List.of(), words(request));
    }

    private DeskPage framed(
            String title, @Nullable OnDuty who, List<DeskPage.Place> places, List<Command> commands, DeskWords words) {
        var plate = nameplate.get();
        return new DeskPage(
                title,
                plate.name(),
                plate.logo(),
                who,
                places,
                commands,
                null,
                words,
                assets.address("desk.css"),
                List.of(assets.address("desk.js")),
                assets.address("icon.svg"));
    }

    /** The desk's words for whoever asks. */
    public DeskWords words(Request request) {
        return DeskWords.in(language(request));
    }

    /** The language of the desk for whoever asks: the one they chose in this browser, else the paper's. */
    public Language language(Request request) {
        return request.cookie(LANGUAGE)
                .filter(Messages.LANGUAGES::contains)
                .map(Language::new)
                .orElseGet(() -> nameplate.get().language());
    }

    /** Keeps the language somebody chose in their browser; an empty tag is the paper's. */
    public Reply speaking(Reply reply, String tag) {
        boolean chosen = Messages.LANGUAGES.contains(tag);
        return reply.with(new Cookie(LANGUAGE, chosen ? tag : "", chosen ? A_YEAR : Duration.ZERO, false));
    }

    /** The language somebody chose in this browser; empty for the paper's. */
    public String chosenLanguage(Request request) {
        return request.cookie(LANGUAGE).filter(Messages.LANGUAGES::contains).orElse("");
    }

    /** A screen, never kept by anybody; takes away what it told. */
    public Reply show(String template, Object view) {
        return show(200, template, view);
    }

    /** @param status 422 for a form that was refused */
    public Reply show(int status, String template, Object view) {
        var reply = Reply.bytes(status, HTML, templates.render(template, view)).with("Cache-Control", "no-store");
        return Flash.takenAway(reply);
    }

    /** Names the desk's own assets and those of its rooms together. */
    public static List<String> with(List<String> others) {
        var all = new ArrayList<>(ASSETS);
        all.addAll(others);
        return List.copyOf(all);
    }
}
