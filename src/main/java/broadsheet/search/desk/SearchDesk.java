package broadsheet.search.desk;

import broadsheet.db.Database;
import broadsheet.http.Finished;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.People;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Paging;
import broadsheet.search.Answer;
import broadsheet.search.Question;
import broadsheet.search.Scope;
import broadsheet.search.Search;
import broadsheet.search.StaffSearch;
import broadsheet.story.Publications;
import broadsheet.text.Messages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Shows the staff what they look for: what readers do not see, within their role's reach, and what is published. */
public final class SearchDesk {
    /** Where the screen is. */
    public static final String ADDRESS = "/desk/search";

    /** The same for programs: a list of {@code id}, {@code headline}, {@code address} and {@code standing}. */
    public static final String STORIES = "/desk/search/stories.json";

    private static final Messages.Catalogue WORDS = Messages.beside(SearchDesk.class, "searching");

    /** Where answers come from: what readers find too, and what they do not. */
    public record Indexes(Search published, StaffSearch unseen) {}

    private record Both(StaffSearch.Finds unseen, Answer published) {}

    /** One question, with the page of each list that is looked at: {@code page} and {@code published} of the address. */
    private record Pages(Question unseen, Question published) {
        static Pages of(Request request) {
            return new Pages(asked(request, "page"), asked(request, "published"));
        }

        private static Question asked(Request request, String page) {
            return Question.read(name -> switch (name) {
                        case "page" -> request.query(page);
                        default -> request.query(name);
                    })
                    .question();
        }

        /** The address of the same question, at this page of one list. */
        String address(String list, int page) {
            return ADDRESS + "?" + unseen.at(1).query() + (page > 1 ? "&" + list + "=" + page : "");
        }
    }

    private final DeskFrame frame;
    private final Indexes indexes;
    private final Sieve sieve;
    private final JsonMapper mapper = new JsonMapper();

    /** @param database where the names of sections, topics and people are */
    public SearchDesk(DeskFrame frame, Indexes indexes, Database database, Publications publications, People people) {
        this.frame = frame;
        this.indexes = indexes;
        this.sieve = new Sieve(database, publications, people);
    }

    /** Puts both addresses into the desk's. */
    public void routes(DeskRoutes desk) {
        desk.get(Permission.WRITE, ADDRESS, this::show);
        desk.get(Permission.WRITE, STORIES, this::stories);
    }

    /** The part of an index that somebody may read. */
    private static Scope scope(SignedIn who) {
        return Scope.of(who.role(), who.person());
    }

    private Both ask(Pages pages, Scope scope) {
        return new Both(
                indexes.unseen().ask(pages.unseen(), scope), indexes.published().ask(pages.published()));
    }

    private Reply show(Request request, SignedIn who) {
        var pages = Pages.of(request);
        var question = pages.unseen();
        var words = frame.words(request);
        var said = WORDS.in(words.language());
        var page = frame.page(request, new OnDuty(who.name(), who.role()), words.say("search"), ADDRESS);
        var reach = switch (scope(who)) {
            case Scope.All _ -> "about.all";
            case Scope.Own _ -> "about.own";
        };
        var head = PageHead.of(words.say("search")).lead(said.say(reach));
        try {
            var both = ask(pages, scope(who));
            var view = new SearchDeskView(
                    page,
                    head,
                    said,
                    question,
                    sieve.filters(
                            question,
                            List.of(both.unseen().counts(), both.published().counts()),
                            said),
                    rows(both.unseen(), said),
                    rows(both.published(), said),
                    Paging.of(
                            pages.address("published", pages.published().page()) + "&page=",
                            pages.unseen().page(),
                            Answer.HITS,
                            both.unseen().total()),
                    Paging.of(
                            pages.address("page", pages.unseen().page()) + "&published=",
                            pages.published().page(),
                            Answer.HITS,
                            both.published().total()),
                    empty(question, said));
            return frame.show("broadsheet/search/desk/searchdesk.jte", view);
        } catch (Search.Away away) {
            throw Refused.away(String.valueOf(away.getMessage()));
        }
    }

    private static EmptyState empty(Question question, Messages said) {
        return question.isEmpty()
                ? EmptyState.of(Icon.SEARCH, said.say("begin"), said.say("begin.how"))
                : EmptyState.of(Icon.SEARCH, said.say("none"), said.say("none.how"));
    }

    private static List<SearchDeskView.Row> rows(StaffSearch.Finds finds, Messages said) {
        return finds.finds().stream()
                .map(find -> new SearchDeskView.Row(
                        find.headline(),
                        find.passage(),
                        null,
                        find.story().section().text(),
                        find.story().content().language(),
                        SearchDeskView.badge(find.story().standing().word(), said)))
                .toList();
    }

    private static List<SearchDeskView.Row> rows(Answer answer, Messages said) {
        return answer.hits().stream()
                .map(hit -> new SearchDeskView.Row(
                        hit.headline(),
                        hit.passage(),
                        hit.story().path(),
                        hit.story().section().text(),
                        hit.story().language(),
                        SearchDeskView.badge("published", said)))
                .toList();
    }

    private Reply stories(Request request, SignedIn who) {
        try {
            var question = Question.of(request.query("q").orElse(""));
            var both = ask(new Pages(question, question), scope(who));
            // A published story with changes that are not out yet is on both sides; the newer state comes first.
            var stories = Stream.concat(
                            both.unseen().finds().stream().map(StoryLine::of),
                            both.published().hits().stream().map(StoryLine::of))
                    .collect(Collectors.toMap(StoryLine::id, one -> one, (one, _) -> one, LinkedHashMap::new))
                    .values();
            var body = mapper.writeValueAsString(stories).getBytes(StandardCharsets.UTF_8);
            return Reply.of(Finished.of(200, "application/json", body, Map.of("Cache-Control", "no-store")));
        } catch (Search.Away away) {
            throw Refused.away(String.valueOf(away.getMessage()));
        }
    }

    /** A story as the link dialog offers it. */
    private record StoryLine(String id, String headline, String address, String standing) {
        static StoryLine of(StaffSearch.Find find) {
            var story = find.story();
            return new StoryLine(
                    story.id(),
                    story.content().headline(),
                    story.path(),
                    story.standing().word());
        }

        static StoryLine of(Answer.Hit hit) {
            return new StoryLine(
                    hit.story().id(), hit.story().headline(), hit.story().path(), "published");
        }
    }
}
