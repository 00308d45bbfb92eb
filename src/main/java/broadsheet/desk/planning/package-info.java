/**
 * What the newsroom means to do and when: the calendar, planned entries, what each person has before them today. Leans on the
 * neighbour {@code desk.editor} for what is done with stories.
 * Door: {@link PlanningDesk}.
 */
@NullMarked
package broadsheet.desk.planning;

import org.jspecify.annotations.NullMarked;
