package broadsheet.desk.editor;

import broadsheet.db.Transaction;
import broadsheet.http.Form;
import broadsheet.people.Permission;
import broadsheet.people.Person;
import broadsheet.people.account.SignedIn;
import broadsheet.story.Standing;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.work.Clearance;
import broadsheet.story.work.Planned;
import broadsheet.story.work.Workflow;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * What can be done with a story beside writing it: each verb does it inside the caller's transaction, or objects with a
 * sentence for the field it concerns.
 */
record PublishVerbs(Bench bench, Messages words, SignedIn who, Form form) {
    private static final Workflow WORKFLOW = new Workflow();

    private String text(String name) {
        return form.text(name).orElse("").strip();
    }

    private ZoneId zone(Transaction tx) {
        return bench.publications().paper(tx.sql()).zone();
    }

    private void note(Transaction tx, Story story, String deed, String more) {
        var headline = story.content().headline();
        bench.registry()
                .logbook()
                .note(tx, who, deed, "story:" + story.id(), more.isEmpty() ? headline : headline + " · " + more);
    }

    void handIn(Transaction tx, Story story) {
        if (!(story.standing() instanceof Standing.Draft)) throw moved();
        bench.newsdesk().submit(tx, story.id());
        WORKFLOW.handIn(tx, story.id());
        note(tx, story, "story.submitted", "");
    }

    void sendBack(Transaction tx, Story story) {
        if (!(story.standing() instanceof Standing.InReview)) throw moved();
        if (text("todo").isEmpty()) throw new Objection("todo", words.say("no.note"));
        bench.newsdesk().sendBack(tx, story.id());
        WORKFLOW.sendBack(tx, story.id(), who.person(), text("todo"));
        note(tx, story, "story.sent-back", text("todo"));
    }

    void approve(Transaction tx, Story story) {
        if (!(story.standing() instanceof Standing.InReview)) throw moved();
        requireReady(story);
        WORKFLOW.approve(tx, story.id(), who.person());
        note(tx, story, "story.approved", "");
    }

    void publish(Transaction tx, Story story) {
        requireUnpublished(story);
        requireReady(story);
        requireClearance(tx, story);
        var embargo = story.embargo();
        if (embargo != null && bench.now().isBefore(embargo))
            throw new Objection("", words.say("no.embargo", WallClock.typed(embargo, zone(tx))));
        bench.newsdesk().publish(tx, story.id(), bench.now());
        note(tx, story, "story.published", "");
    }

    void schedule(Transaction tx, Story story) {
        requireUnpublished(story);
        scheduleAt(tx, story, new WallClock(text("at"), text("which"), zone(tx)).instant("at", "which", words));
    }

    void scheduleAt(Transaction tx, Story story, Instant at) {
        requireUnpublished(story);
        requireReady(story);
        requireClearance(tx, story);
        if (!at.isAfter(bench.now())) throw new Objection("at", words.say("no.past"));
        var embargo = story.embargo();
        if (embargo != null && at.isBefore(embargo))
            throw new Objection("at", words.say("no.embargo", WallClock.typed(embargo, zone(tx))));
        bench.newsdesk().schedule(tx, story.id(), at);
        note(tx, story, "story.scheduled", at.toString());
    }

    void recall(Transaction tx, Story story) {
        if (!(story.standing() instanceof Standing.Scheduled)) throw moved();
        bench.newsdesk().recall(tx, story.id());
        note(tx, story, "story.recalled", "");
    }

    void embargo(Transaction tx, Story story) {
        requireUnpublished(story);
        if (text("until").isEmpty()) {
            bench.newsdesk().embargo(tx, story.id(), null);
            note(tx, story, "story.embargo-lifted", "");
            return;
        }
        var until = new WallClock(text("until"), text("until-which"), zone(tx)).instant("until", "until-which", words);
        if (!until.isAfter(bench.now())) throw new Objection("until", words.say("no.past"));
        boolean sooner = story.standing() instanceof Standing.Scheduled(Instant at) && at.isBefore(until);
        if (sooner) throw new Objection("until", words.say("no.sooner"));
        bench.newsdesk().embargo(tx, story.id(), until);
        note(tx, story, "story.embargoed", until.toString());
    }

    void update(Transaction tx, Story story) {
        if (!(story.standing() instanceof Standing.Published)) throw moved();
        requireReady(story);
        requireClearance(tx, story);
        var step = Arrays.stream(Step.values())
                .filter(one -> one != Step.FIRST && one.word().equals(text("change")))
                .findFirst()
                .orElseThrow(() -> new Objection("change", words.say("no.change")));
        if (step.announced() && text("note").isEmpty()) throw new Objection("note", words.say("no.public-note"));
        bench.newsdesk().update(tx, story.id(), step, step.announced() ? text("note") : null, bench.now());
        note(tx, story, "story.updated", step.word() + (step.announced() ? ": " + text("note") : ""));
    }

    void withdraw(Transaction tx, Story story) {
        if (!(story.standing() instanceof Standing.Published)) throw moved();
        if (text("reason").isEmpty()) throw new Objection("reason", words.say("no.reason"));
        bench.newsdesk().withdraw(tx, story.id(), text("reason"), bench.now());
        note(tx, story, "story.withdrawn", text("reason"));
    }

    void restore(Transaction tx, Story story) {
        if (!(story.standing() instanceof Standing.Withdrawn)) throw moved();
        requireClearance(tx, story);
        bench.newsdesk().restore(tx, story.id());
        note(tx, story, "story.restored", "");
    }

    void move(Transaction tx, Story story) {
        if (story.published() == null) throw moved();
        if (!bench.cast(tx.sql()).hasSection(text("section"))) throw new Objection("section", words.say("no.section"));
        if (!Slug.fits(text("slug"))) throw new Objection("slug", words.say("no.slug"));
        var section = new Slug(text("section"));
        var slug = new Slug(text("slug"));
        if (section.equals(story.section()) && slug.equals(story.slug())) return;
        if (bench.stories().taken(tx.sql(), section, slug)) throw new Objection("slug", words.say("no.address"));
        bench.newsdesk().move(tx, story.id(), section, slug);
        note(tx, story, "story.moved", story.path() + " → /" + section + "/" + slug);
    }

    void assign(Transaction tx, Story story) {
        var at = DayAndTime.typed("due-", form, zone(tx));
        var wanted = at.isEmpty() ? null : at.read(words.language());
        var task = text("task");
        if (task.length() > Planned.LONGEST_NOTE)
            throw new Objection("task", words.say("no.long", Planned.LONGEST_NOTE));
        var person = text("assigned").isEmpty() ? null : colleague(tx, text("assigned"));
        var before = WORKFLOW.of(tx.sql(), story.id());
        WORKFLOW.assign(tx, story.id(), person == null ? null : person.slug(), wanted, task);
        note(tx, story, "story.assigned", person == null ? "–" : person.name());
        var after = WORKFLOW.of(tx.sql(), story.id());
        if (person == null || before.equals(after)) return;
        bench.tell(
                tx,
                who,
                new TaskLetters.Task(
                        person.slug(),
                        story.content().headline(),
                        wanted,
                        task,
                        StoryTabs.PUBLISHING.address(story.id())));
    }

    private Person colleague(Transaction tx, String wanted) {
        return bench.registry().people().all(tx.sql()).stream()
                .filter(one -> one.slug().text().equals(wanted) && Permission.SUBMIT.isFor(one.role()))
                .findFirst()
                .orElseThrow(() -> new Objection("assigned", words.say("no.person")));
    }

    void flag(Transaction tx, Story story) {
        boolean on = form.text("flag").filter("yes"::equals).isPresent();
        WORKFLOW.flag(tx, story.id(), on ? who.person() : null);
        // A flag on what runs by itself would come too late.
        if (on && story.standing() instanceof Standing.Scheduled) recall(tx, story);
        note(tx, story, on ? "story.flagged" : "story.unflagged", "");
    }

    void clear(Transaction tx, Story story) {
        var copy = bench.copies().find(tx.sql(), story.id()).orElseThrow();
        if (WORKFLOW.of(tx.sql(), story.id()).legal() == null) throw moved();
        if (Clearance.toClear(story, copy.savedBy(), who.person()) != Clearance.GIVEN)
            throw new Objection("", words.say("no.clear.own"));
        WORKFLOW.clear(tx, story.id(), who.person());
        note(tx, story, "story.cleared", "");
    }

    private void requireUnpublished(Story story) {
        switch (story.standing()) {
            case Standing.Draft _, Standing.InReview _, Standing.Scheduled _ -> {}
            case Standing.Published _, Standing.Withdrawn _ -> throw moved();
        }
    }

    private void requireReady(Story story) {
        if (story.content().bylines().isEmpty()) throw new Objection("", words.say("no.byline"));
        if (story.content().body().blocks().isEmpty()) throw new Objection("", words.say("no.text"));
    }

    private void requireClearance(Transaction tx, Story story) {
        switch (Clearance.toPublish(WORKFLOW.of(tx.sql(), story.id()), who.person())) {
            case GIVEN -> {}
            case MISSING -> throw new Objection("", words.say("no.clearance"));
            case OWN_YES, OWN_STORY -> throw new Objection("", words.say("no.clearance.own"));
        }
    }

    private Objection moved() {
        return new Objection("", words.say("no.standing"));
    }
}
