/**
 * The publisher's screens about privacy: services, what readers were asked, what they answered.
 * Door: {@link PrivacyDesk}.
 */
@NullMarked
package broadsheet.desk.privacy;

import org.jspecify.annotations.NullMarked;
