package broadsheet.desk.house;

import broadsheet.http.Method;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.redirect.Objection;
import broadsheet.story.redirect.Redirect;
import broadsheet.story.redirect.RedirectRules;
import broadsheet.story.redirect.Redirects;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where the publisher says where old addresses lead. */
final class RedirectScreens {
    static final String ADDRESS = "/desk/redirects";
    static final String NEW = ADDRESS + "/new";
    static final String CHANGE = ADDRESS + "/change";
    private static final String SAVE = ADDRESS + "/save";
    private static final String REMOVE = ADDRESS + "/remove";
    private static final String IMPORT = ADDRESS + "/import";
    private static final int MOST_BYTES = 4_000_000;

    private static final Messages.Catalogue WORDS = Messages.beside(RedirectScreens.class, "redirects");

    private final DeskFrame frame;
    private final Registry registry;
    private final Redirects redirects;
    private final RedirectRules rules;
    private final RedirectImport imports;

    RedirectScreens(DeskFrame frame, Registry registry, Redirects redirects, RedirectRules rules) {
        this.frame = frame;
        this.registry = registry;
        this.redirects = redirects;
        this.rules = rules;
        this.imports = new RedirectImport(registry, redirects, rules);
    }

    /** What was typed. @param before the address that is being changed; null for a new one */
    private record Typed(String from, String to, @Nullable String before) {
        static Typed of(Redirect redirect) {
            return new Typed(redirect.path(), redirect.target(), redirect.path());
        }
    }

    void routes(DeskRoutes routes) {
        routes.get(Permission.SETTINGS, ADDRESS, this::list);
        routes.get(
                Permission.SETTINGS,
                NEW,
                (request, who) ->
                        form(request, who, 200, new Typed(request.query("from").orElse(""), "", null), null));
        routes.get(Permission.SETTINGS, CHANGE, this::open);
        routes.post(Permission.SETTINGS, SAVE, this::save);
        routes.post(Permission.SETTINGS, REMOVE, this::remove);
        routes.get(Permission.SETTINGS, IMPORT, (request, who) -> importing(request, who, 200, null, null));
        routes.upload(Method.POST, Permission.SETTINGS, IMPORT, MOST_BYTES, this::bringIn);
    }

    private Messages said(Request request) {
        return WORDS.in(frame.language(request));
    }

    private static OnDuty onDuty(SignedIn who) {
        return new OnDuty(who.name(), who.role());
    }

    private Reply list(Request request, SignedIn who) {
        var said = said(request);
        var make = Action.to(said.say("new"), NEW).as(Action.Weight.MAIN).with(Icon.PLUS);
        var view = new RedirectsView(
                frame.page(request, onDuty(who), said.say("title"), ADDRESS),
                PageHead.of(said.say("title"), Action.to(said.say("import"), IMPORT), make)
                        .lead(said.say("about")),
                tried(request, said),
                registry.database().read(sql -> new RedirectList(said, redirects).asked(sql, request)));
        return frame.show("broadsheet/desk/house/redirects.jte", view);
    }

    /** What readers find at the address that is looked for; null where words are looked for, or nothing. */
    private @Nullable Notice tried(Request request, Messages said) {
        var typed = request.query("q").orElse("").strip();
        if (!typed.startsWith("/") && !typed.contains("://")) return null;
        return switch (registry.database().<RedirectRules.Trial>read(sql -> rules.tried(sql, typed))) {
            case RedirectRules.Trial.Leads(var redirect) ->
                Notice.of(Badge.Tone.GOOD, said.say("try.leads", redirect.path(), redirect.target()));
            case RedirectRules.Trial.Known(var objection) ->
                Notice.of(Badge.Tone.PLAIN, said.say(objection.word(), objection.about()));
            case RedirectRules.Trial.Nothing(var path) -> Notice.of(Badge.Tone.WAITING, said.say("try.nothing", path));
        };
    }

    private Reply open(Request request, SignedIn who) {
        var path = Redirect.known(request.query("from").orElse(""));
        return registry.database()
                .read(sql -> redirects.find(sql, path))
                .map(one -> form(request, who, 200, Typed.of(one), null))
                .orElseGet(() -> missing(request));
    }

    private Reply missing(Request request) {
        return Flash.onTo(ADDRESS, Toast.of(said(request).say("missing")));
    }

    private Reply form(Request request, SignedIn who, int status, Typed typed, @Nullable Objection wrong) {
        var said = said(request);
        var title = typed.before() == null ? said.say("new") : typed.before();
        var from = Field.line("from", said.say("from"), typed.from()).hint(said.say("from.hint"));
        var to = Field.line("to", said.say("to"), typed.to()).hint(said.say("to.hint"));
        var view = new RedirectView(
                frame.page(request, onDuty(who), title, ADDRESS),
                PageHead.of(title).below(said.say("title"), ADDRESS),
                List.of(marked(from, wrong, said), marked(to, wrong, said)),
                typed.before(),
                said.say("save"),
                said.say("remove"));
        return frame.show(status, "broadsheet/desk/house/redirect.jte", view);
    }

    private static Field marked(Field field, @Nullable Objection wrong, Messages said) {
        boolean here = wrong != null && wrong.field().equals(field.name());
        return (here ? field.error(said.say(wrong.word(), wrong.about())) : field).needed();
    }

    private Reply save(Request request, SignedIn who) {
        var form = request.form();
        var before = form.text("before").map(Redirect::known).orElse(null);
        var typed = new Typed(
                form.text("from").orElse("").strip(), form.text("to").orElse("").strip(), before);
        var verdict = registry.database().<RedirectRules.Verdict>read(sql -> judged(sql, typed));
        if (verdict instanceof RedirectRules.Verdict.Fine) {
            verdict = registry.database().write(tx -> {
                var again = judged(tx.sql(), typed);
                if (again instanceof RedirectRules.Verdict.Fine(var redirect)) {
                    if (before != null && !before.equals(redirect.path())) redirects.remove(tx, before);
                    redirects.keep(tx, redirect);
                    registry.logbook().note(tx, who, "redirect.saved", "redirects", redirect.path());
                }
                return again;
            });
        }
        return switch (verdict) {
            case RedirectRules.Verdict.Fine(var redirect) ->
                Flash.onTo(ADDRESS, Toast.of(said(request).say("saved", redirect.path(), redirect.target())));
            case RedirectRules.Verdict.Wrong(var objection) -> form(request, who, 422, typed, objection);
        };
    }

    private RedirectRules.Verdict judged(Handle sql, Typed typed) {
        return rules.judge(sql, typed.from(), typed.to(), typed.before());
    }

    private Reply remove(Request request, SignedIn who) {
        var path = Redirect.known(request.form().text("from").orElse(""));
        var gone = registry.database().write(tx -> {
            var found = redirects.find(tx.sql(), path);
            if (found.isPresent()) {
                redirects.remove(tx, path);
                registry.logbook().note(tx, who, "redirect.removed", "redirects", path);
            }
            return found;
        });
        if (gone.isEmpty()) return missing(request);
        var said = said(request);
        var undo = new Toast.Undo(
                said.say("undo"), SAVE, Map.of("from", path, "to", gone.get().target()));
        return Flash.onTo(ADDRESS, new Toast(said.say("removed", path), undo));
    }

    private Reply importing(
            Request request, SignedIn who, int status, RedirectImport.@Nullable Done done, @Nullable String wrong) {
        var said = said(request);
        var title = said.say("import");
        var file = Field.upload("file", said.say("file"), ".csv,text/csv")
                .hint(said.say("file.hint"))
                .error(wrong)
                .needed();
        var bad = done == null
                ? List.<String>of()
                : done.bad().stream().map(one -> sentence(one, said)).toList();
        var notice = done == null
                ? null
                : Notice.of(
                        bad.isEmpty() ? Badge.Tone.GOOD : Badge.Tone.WAITING,
                        said.say("imported", done.kept(), bad.size()));
        var view = new RedirectsInView(
                frame.page(request, onDuty(who), title, ADDRESS),
                PageHead.of(title).below(said.say("title"), ADDRESS),
                file,
                said.say("bring.in"),
                notice,
                bad);
        return frame.show(status, "broadsheet/desk/house/redirectsin.jte", view);
    }

    private static String sentence(RedirectImport.Bad bad, Messages said) {
        var why = said.say(bad.objection().word(), bad.objection().about());
        return said.say("line", bad.line(), bad.text(), why);
    }

    private Reply bringIn(Request request, SignedIn who) {
        var file = request.upload().file("file").orElse(null);
        if (file == null || file.bytes().length == 0) {
            return importing(request, who, 422, null, said(request).say("file.missing"));
        }
        var text = RedirectImport.text(file.bytes());
        if (text == null)
            return importing(request, who, 422, null, said(request).say("file.wrong"));
        return importing(request, who, 200, imports.bringIn(who, text), null);
    }
}
