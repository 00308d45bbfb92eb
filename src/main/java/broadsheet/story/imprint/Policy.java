package broadsheet.story.imprint;

import java.util.Locale;

/** What a newsroom promises in writing, as the Trust Project asks for and <a href="https://schema.org/NewsMediaOrganization">schema.org</a> names it. */
public enum Policy {
    ETHICS("ethicsPolicy"),
    FACTS("verificationFactCheckingPolicy"),
    SOURCES("unnamedSourcesPolicy"),
    DIVERSITY("diversityPolicy"),
    FEEDBACK("actionableFeedbackPolicy");

    private final String property;

    Policy(String property) {
        this.property = property;
    }

    /** What schema.org calls it. */
    public String property() {
        return property;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
