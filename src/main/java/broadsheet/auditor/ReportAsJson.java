package broadsheet.auditor;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report for programs. */
final class ReportAsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportAsJson() {}

    static String of(Report report) {
        var whole = MAPPER.createObjectNode();
        whole.put("site", report.site());
        whole.put("notice", report.notice().orElse(""));
        whole.put("clean", report.isClean());
        var pages = whole.putArray("pages");
        report.pages().forEach(pages::add);
        var sights = whole.putArray("visits");
        report.sights().forEach(sight -> write(sights.addObject(), sight));
        var findings = whole.putArray("findings");
        for (var finding : report.findings()) {
            var one = findings.addObject();
            one.put("rule", finding.rule());
            one.put("fault", finding.fault());
            one.put("round", finding.round().word());
            one.put("sentence", finding.sentence());
        }
        return whole.toString();
    }

    private static void write(ObjectNode object, Sight sight) {
        object.put("round", sight.round().word());
        object.put("page", sight.page());
        var stored = object.putArray("stored");
        for (var trace : sight.traces()) {
            var one = stored.addObject();
            one.put("place", trace.place());
            one.put("host", trace.host());
            one.put("name", trace.name());
            one.put("days", trace.days());
        }
        var asked = object.putArray("asked");
        for (var request : sight.asked()) {
            var one = asked.addObject();
            one.put("address", request.address());
            one.put("kind", request.kind());
            one.put("held", request.held());
        }
        var hints = object.putArray("hints");
        sight.hints().forEach(hints::add);
    }
}
