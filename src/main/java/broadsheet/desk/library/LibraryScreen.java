package broadsheet.desk.library;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.media.Crop;
import broadsheet.media.Holding;
import broadsheet.media.Library;
import broadsheet.media.Picture;
import broadsheet.media.PictureFiles;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Paging;
import broadsheet.story.PictureUses;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.text.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Sets the library's screens. */
record LibraryScreen(
        DeskFrame frame, Library library, PictureUses uses, Stories stories, Publications publications, String script) {
    private static final int A_PAGE = 48;
    private static final int SHOWN_USES = 20;
    private static final int CARD_WIDTH = 480;
    private static final int SHOWN_WIDTH = 800;

    /** A file wide enough for a screen of the desk. */
    static String middling(Picture picture) {
        return PictureFiles.address(picture, Math.min(SHOWN_WIDTH, picture.width()), "jpg");
    }

    private Messages words(Request request) {
        return LibraryDesk.WORDS.in(frame.language(request));
    }

    Reply list(Request request, SignedIn who, Handle sql, String whose, List<String> troubles) {
        var words = words(request);
        var query = request.query("q").orElse("").strip();
        boolean untold = request.query("show").orElse("").equals("untold");
        int page = request.query("page")
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        var wish = new Library.Wish(query, untold, whose);
        var cards = library.find(sql, wish, A_PAGE, (page - 1) * A_PAGE).stream()
                .map(one -> card(one, words))
                .toList();
        var address = LibraryDesk.ADDRESS + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + (untold ? "&show=untold" : "") + "&page=";
        boolean looking = untold || !query.isEmpty();
        var view = new LibraryView(
                frame.page(request, new OnDuty(who.name(), who.role()), words.say("title"), LibraryDesk.ADDRESS),
                PageHead.of(words.say("title")).lead(words.say("about")),
                words,
                query,
                untold,
                cards,
                Paging.of(address, page, A_PAGE, library.count(sql, wish)),
                looking
                        ? EmptyState.of(Icon.SEARCH, words.say("not.found"), words.say("not.found.why"))
                        : EmptyState.of(Icon.MEDIA, words.say("none"), words.say("none.why")),
                troubles,
                script);
        return frame.show(troubles.isEmpty() ? 200 : 422, "broadsheet/desk/library/library.jte", view);
    }

    private static LibraryView.Card card(Holding holding, Messages words) {
        var picture = holding.picture();
        boolean untold = picture.alt().isBlank();
        return new LibraryView.Card(
                picture.slug().text(),
                LibraryDesk.PICTURES + "/" + picture.slug(),
                PictureFiles.address(picture, Math.min(CARD_WIDTH, picture.width()), "webp"),
                picture.alt(),
                picture.focus().classes(),
                untold ? words.say("alt.none") : picture.credit(),
                untold);
    }

    Reply one(Request request, SignedIn who, Handle sql, Holding holding, PictureForm form, int status) {
        var words = words(request);
        var picture = holding.picture();
        var fields = form.fields(words);
        var points = form.points(words);
        int shown = uses.count(sql, picture.slug());
        var view = new PictureView(
                frame.page(
                        request,
                        new OnDuty(who.name(), who.role()),
                        picture.slug().text(),
                        LibraryDesk.ADDRESS),
                PageHead.of(picture.slug().text()).below(words.say("title"), LibraryDesk.ADDRESS),
                words,
                LibraryDesk.PICTURES + "/" + picture.slug(),
                new FormErrors(Stream.concat(fields.stream(), points.stream()).toList()),
                fields,
                points,
                middling(picture),
                picture.alt(),
                picture.width(),
                picture.height(),
                facts(holding, sql, words),
                pieces(picture),
                uses(sql, picture),
                shown > SHOWN_USES ? words.say("uses.more", shown - SHOWN_USES) : "",
                script);
        return frame.show(status, "broadsheet/desk/library/picture.jte", view);
    }

    private List<String> facts(Holding holding, Handle sql, Messages words) {
        var picture = holding.picture();
        var zone = publications.paper(sql).zone();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.language().locale())
                .format(LocalDate.ofInstant(holding.addedAt(), zone));
        var facts = new ArrayList<String>();
        facts.add(words.say("fact.size", picture.width(), picture.height()));
        facts.add(words.say("fact.added", day));
        if (!holding.fileName().isEmpty()) facts.add(holding.fileName());
        return facts;
    }

    private static List<PictureView.Piece> pieces(Picture picture) {
        return Arrays.stream(Crop.values())
                .map(crop -> new PictureView.Piece(
                        crop, PictureFiles.address(picture, crop), crop.width(picture), crop.height(picture)))
                .toList();
    }

    private List<Listing.Item> uses(Handle sql, Picture picture) {
        return uses.of(sql, picture.slug(), SHOWN_USES).stream()
                .flatMap(story -> stories.working(sql, story).stream())
                .map(story -> new Listing.Item(
                        story.content().headline(),
                        "/desk/stories/" + story.id(),
                        List.of(story.section().text()),
                        null,
                        null,
                        null,
                        story.content().language().tag()))
                .toList();
    }
}
