package broadsheet.front;

import broadsheet.front.cache.PageCache;
import broadsheet.http.Answer;
import broadsheet.http.Assets;
import broadsheet.http.Cookie;
import broadsheet.http.Finished;
import broadsheet.http.Prompt;
import broadsheet.http.Request;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows readers to their page: the one at hand, the one that is being made, or where an old address leads. */
record Usher(
        PageCache pages, Assets assets, Compositor compositor, Midnight midnight, Chosen chosen, Signposts signposts)
        implements Prompt {
    /** Behind the address of a page in words alone; no address that is asked for has it. */
    private static final String IN_WORDS = "#words";

    /** Behind the address of a page without the notice, for who has answered it: a second page, not one for each answer. */
    private static final String ANSWERED = "#answered";

    @Override
    public Answer.@Nullable Now ready(String path) {
        if (midnight.hasPassed()) pages.forget(Set.of(FrontPages.DATE));
        if (path.startsWith(Assets.FOLDER)) {
            return assets.byAddress(path).map(Answer.Now::new).orElse(null);
        }
        return pages.lent(path);
    }

    @Override
    public Answer answer(Request request) {
        if (midnight.hasPassed()) pages.forget(Set.of(FrontPages.DATE));
        if (request.cookie(Cookie.CHOICE).isPresent()
                || request.query(Chosen.SHOW).isPresent()) return own(request);
        return forEverybody(request);
    }

    /** For who has chosen what pages may load: the same page, with header lines of their own. */
    private Answer own(Request request) {
        var page = request.query("page").orElse(null);
        var place = Place.read(request.path(), page);
        var beside = place == null || !place.isAsked(request.path(), page) ? null : chosen.read(request);
        if (place == null || beside == null) return forEverybody(request);
        boolean sparing = isSparing(request);
        var finished = sparing
                ? pages.find(place.address() + IN_WORDS, () -> compositor.inWords(place))
                : beside.answered()
                        ? pages.find(place.address() + ANSWERED, () -> compositor.forTheAnswered(place))
                        : pages.find(place.address(), () -> compositor.at(place));
        return onward(request, new Answer.Later(finished, beside.headers()));
    }

    private static boolean isSparing(Request request) {
        return request.header("Save-Data").filter("on"::equalsIgnoreCase).isPresent();
    }

    private Answer forEverybody(Request request) {
        var path = request.path();
        boolean sparing = isSparing(request);
        if (request.rawQuery().isEmpty() && !sparing) {
            var ready = pages.lent(path);
            if (ready != null) return ready;
        }
        if (path.startsWith(Assets.FOLDER)) return asset(path);
        var page = request.query("page").orElse(null);
        var place = Place.read(path, page);
        if (place == null) return Answer.NOT_MINE;
        if (!place.isAsked(path, page)) return onward(request, led(place));
        return onward(request, sparing ? inWords(place) : at(place));
    }

    /** Where nothing is, an old address may lead on. */
    private Answer onward(Request request, Answer answer) {
        return switch (answer) {
            case Answer.Now _, Answer.NotMine _ -> answer;
            case Answer.Later(var page, var headers) ->
                new Answer.Later(page.thenApply(made -> made.status() == 404 ? signed(made, request) : made), headers);
        };
    }

    private Finished signed(Finished nothing, Request request) {
        var led = signposts.lead(request);
        return led == null ? nothing : led;
    }

    /** Leads to the one address of a place, if anything is there. */
    private Answer led(Place place) {
        var address = place.address();
        return new Answer.Later(pages.find(address, () -> compositor.at(place))
                .thenApply(page -> leadsOn(page) ? Compositor.moved(address) : page));
    }

    private static boolean leadsOn(Finished page) {
        return page.status() == 200 || page.status() == 410;
    }

    private Answer asset(String path) {
        return assets.byAddress(path).<Answer>map(Answer.Now::new).orElse(Answer.NOT_MINE);
    }

    private Answer at(Place place) {
        var address = place.address();
        var ready = pages.lent(address);
        if (ready != null) return ready;
        return new Answer.Later(pages.find(address, () -> compositor.at(place)));
    }

    /**
     * The same for who pays for every picture: set without any, and made only when somebody asks for it. It lies beside the
     * other in the cache, goes when the other goes, and a cache between here and there tells the two apart by Vary.
     */
    private Answer inWords(Place place) {
        var address = place.address() + IN_WORDS;
        var ready = pages.lent(address);
        if (ready != null) return ready;
        return new Answer.Later(pages.find(address, () -> compositor.inWords(place)));
    }
}
