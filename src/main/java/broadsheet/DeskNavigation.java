package broadsheet;

import broadsheet.audience.AudienceScreens;
import broadsheet.desk.editor.StoryDesk;
import broadsheet.desk.frontpage.FrontPageDesk;
import broadsheet.desk.house.HouseDesk;
import broadsheet.desk.library.LibraryDesk;
import broadsheet.desk.moderation.ModerationDesk;
import broadsheet.desk.planning.PlanningDesk;
import broadsheet.desk.privacy.PrivacyDesk;
import broadsheet.people.Permission;
import broadsheet.people.desk.Entry;
import broadsheet.people.desk.design.DesignDesk;
import broadsheet.people.desk.look.AppearanceDesk;
import broadsheet.people.desk.part.Icon;
import broadsheet.related.desk.StorylineScreens;
import broadsheet.related.quotation.QuotationScreens;
import broadsheet.related.topic.TopicScreens;
import broadsheet.search.desk.SearchDesk;
import java.util.List;

/** The screens that stand in the desk's navigation, in order, each for those who may open it. */
final class DeskNavigation {
    static final List<Entry> ENTRIES = List.of(
            Entry.everybody("home", "/desk/", Icon.HOME),
            allowed("stories", StoryDesk.ADDRESS, Icon.STORIES, Permission.WRITE),
            allowed("calendar", PlanningDesk.ADDRESS, Icon.CALENDAR, Permission.SUBMIT),
            allowed("search", SearchDesk.ADDRESS, Icon.SEARCH, Permission.WRITE),
            allowed("media", LibraryDesk.ADDRESS, Icon.MEDIA, Permission.WRITE),
            allowed("front-page", FrontPageDesk.ADDRESS, Icon.FRONT, Permission.ARRANGE),
            allowed("comments", ModerationDesk.ADDRESS, Icon.COMMENTS, Permission.MODERATE),
            allowed("storylines", StorylineScreens.ADDRESS, Icon.STRAND, Permission.ARRANGE),
            allowed("topics", TopicScreens.ADDRESS, Icon.TAG, Permission.ARRANGE),
            allowed("quotations", QuotationScreens.ADDRESS, Icon.QUOTE, Permission.ARRANGE),
            allowed("audience", AudienceScreens.ADDRESS, Icon.CHART, Permission.AUDIENCE),
            allowed("people", "/desk/people", Icon.PEOPLE, Permission.PEOPLE),
            allowed("log", "/desk/log", Icon.LOG, Permission.LOGBOOK),
            allowed("settings", HouseDesk.SETTINGS, Icon.SETTINGS, Permission.SETTINGS),
            allowed("sections", HouseDesk.SECTIONS, Icon.MENU, Permission.SETTINGS),
            allowed("redirects", HouseDesk.REDIRECTS, Icon.OUT, Permission.SETTINGS),
            new Entry("privacy", PrivacyDesk.ADDRESS, Icon.LOCK, Permission.SETTINGS),
            new Entry("appearance", AppearanceDesk.ADDRESS, Icon.APPEARANCE, Permission.SETTINGS),
            new Entry("design", DesignDesk.ADDRESS, Icon.SPECIMEN, Permission.SETTINGS));

    private DeskNavigation() {}

    private static Entry allowed(String word, String address, Icon icon, Permission permission) {
        return new Entry(word, address, icon, permission.roles());
    }
}
