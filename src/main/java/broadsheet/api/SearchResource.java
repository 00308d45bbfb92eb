package broadsheet.api;

import broadsheet.http.Finished;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.search.Answer;
import broadsheet.search.Facet;
import broadsheet.search.Question;
import broadsheet.search.Search;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/v1/search}: what readers find at {@code /search}, with the same fields in the query. */
final class SearchResource {
    /** Not kept anywhere: a change is to be seen at once, and questions are nobody's business. */
    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex", "Access-Control-Allow-Origin", "*");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonMapper mapper = new JsonMapper();
    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    void routes(Routes routes) {
        routes.get("/api/v1/search", this::found);
    }

    private Reply found(Request request) {
        var read = search.read(request::query);
        if (!read.unread().isEmpty()) {
            throw new Refused(
                    400,
                    "“%s” is no filter or date: kind and language take known words, from and to dates like 2026-11-22."
                            .formatted(read.unread().getFirst()));
        }
        try {
            var body = mapper.writeValueAsString(json(read.question(), search.ask(read.question())));
            return Reply.of(Finished.of(200, "application/json", body.getBytes(StandardCharsets.UTF_8), HEADERS));
        } catch (Search.Away away) {
            throw Refused.away(String.valueOf(away.getMessage()));
        }
    }

    private static ObjectNode json(Question question, Answer answer) {
        var json = JSON.objectNode();
        json.put("query", question.words().strip());
        json.put("total", answer.total());
        json.put("page", question.page());
        json.put("pages", answer.pages());
        json.put("meant", answer.meant());
        json.put("match", match(answer));
        json.put("complete", answer.whole());
        var stories = json.putArray("stories");
        answer.hits().forEach(hit -> stories.add(story(hit)));
        var counts = json.putObject("counts");
        for (var facet : Facet.values()) {
            var values = counts.putObject(facet.word());
            answer.counts().getOrDefault(facet, List.of()).forEach(one -> values.put(one.value(), one.stories()));
        }
        var months = counts.putObject("month");
        answer.months().forEach((month, many) -> months.put(month.toString(), many));
        return json;
    }

    private static String match(Answer answer) {
        return switch (answer.loosely()) {
            case NOT -> "all words";
            case MISSPELT -> "similar words";
            case MOST_WORDS -> "most words";
        };
    }

    private static ObjectNode story(Answer.Hit hit) {
        var json = StoryJson.of(hit.story());
        json.set("passage", pieces(hit.passage()));
        return json;
    }

    private static ArrayNode pieces(List<Answer.Piece> pieces) {
        var json = JSON.arrayNode();
        for (var piece : pieces) {
            json.addObject().put("text", piece.text()).put("marked", piece.marked());
        }
        return json;
    }
}
