package broadsheet.consent;

import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Services and terms as JSON. Fields keep their order, so that equal terms have equal texts. */
public final class TermsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private TermsJson() {}

    static String of(Service service) {
        return node(service).toString();
    }

    /** What was kept. */
    static Service service(String document) {
        return service(MAPPER.readTree(document));
    }

    /** Kept terms, as readers were asked them then. */
    public static Terms terms(Decisions.Version version) {
        var document = MAPPER.readTree(version.document());
        var words = new TreeMap<String, Map<String, String>>();
        document.get("words").properties().forEach(language -> {
            var said = new TreeMap<String, String>();
            language.getValue()
                    .properties()
                    .forEach(word -> said.put(word.getKey(), word.getValue().asString()));
            words.put(language.getKey(), said);
        });
        var advertising = document.get("advertising");
        return new Terms(
                list(document.get("services")), words, advertising == null ? null : Advertising.read(advertising));
    }

    /** For programs: everything declared, and what is said of each purpose in one language. */
    public static ObjectNode readable(Terms terms, Language language) {
        var object = MAPPER.createObjectNode();
        var words = terms.in(language);
        object.put("language", words.language().tag());
        object.put("terms", terms.hash());
        var purposes = object.putArray("purposes");
        for (var purpose : Purpose.values()) {
            var one = purposes.addObject();
            one.put("purpose", purpose.word());
            one.put("name", words.name(purpose));
            one.put("about", words.about(purpose));
            one.put("asked", terms.purposes().contains(purpose));
        }
        services(object, terms);
        advertising(object, terms);
        return object;
    }

    static String of(Terms terms) {
        var object = MAPPER.createObjectNode();
        services(object, terms);
        advertising(object, terms);
        var words = object.putObject("words");
        for (var language : Wording.LANGUAGES) {
            var said = words.putObject(language);
            terms.in(new Language(language)).shown().forEach(said::put);
        }
        return object.toString();
    }

    private static void advertising(ObjectNode object, Terms terms) {
        var advertising = terms.advertising();
        if (advertising != null) object.set("advertising", advertising.node());
    }

    private static void services(ObjectNode object, Terms terms) {
        ArrayNode services = object.putArray("services");
        terms.services().forEach(service -> services.add(node(service)));
    }

    private static ObjectNode node(Service service) {
        var object = MAPPER.createObjectNode();
        object.put("service", service.slug().text());
        object.put("name", service.name());
        object.put("provider", service.provider());
        object.put("country", service.country());
        object.put("purpose", service.purpose().word());
        object.put("form", service.form().name());
        object.put("address", service.address().toString());
        var hosts = object.putArray("hosts");
        service.hosts().forEach(host -> hosts.add(host.toString()));
        object.put("policy", service.policy().toString());
        var traces = object.putArray("traces");
        for (var trace : service.traces()) {
            var one = traces.addObject();
            one.put("name", trace.name());
            one.put("place", trace.place().name());
            one.put("why", trace.why());
            one.put("days", trace.days());
        }
        return object;
    }

    private static Service service(JsonNode at) {
        var hosts = new ArrayList<URI>();
        for (var host : at.get("hosts")) hosts.add(URI.create(host.asString()));
        var traces = new ArrayList<Trace>();
        for (var trace : at.get("traces")) {
            var place = Trace.Place.valueOf(text(trace, "place"));
            traces.add(new Trace(
                    text(trace, "name"),
                    place,
                    text(trace, "why"),
                    trace.get("days").asInt()));
        }
        return new Service(
                new Slug(text(at, "service")),
                text(at, "name"),
                text(at, "provider"),
                text(at, "country"),
                Purpose.named(text(at, "purpose")).orElseThrow(),
                Service.Form.valueOf(text(at, "form")),
                URI.create(text(at, "address")),
                hosts,
                URI.create(text(at, "policy")),
                traces);
    }

    private static List<Service> list(JsonNode services) {
        var list = new ArrayList<Service>();
        for (var one : services) list.add(service(one));
        return list;
    }

    private static String text(JsonNode at, String field) {
        return at.get(field).asString();
    }
}
