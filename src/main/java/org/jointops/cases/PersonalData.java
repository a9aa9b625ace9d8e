package org.jointops.cases;

import java.util.List;
import java.util.regex.Pattern;
import org.jointops.approvals.Step;
import org.jointops.confiscations.ConfiscationDraft;
import org.jointops.detentions.DetentionDraft;
import org.jspecify.annotations.Nullable;

/**
 * What other organisations do not see of a case until its owner releases it: names, date of birth, documents and the
 * notice of detained persons, licence plates and VINs.
 */
final class PersonalData {

    private static final Pattern FIELD = Pattern.compile(
            "detentions\\[\\d+]\\.(person\\.(familyName|givenName|patronymic|latinName|birthDate|document)"
                    + "|wanted\\.notice)|confiscations\\[\\d+]\\.(vin|plate)");

    private PersonalData() {}

    static boolean isField(@Nullable String path) {
        return path != null && FIELD.matcher(path).matches();
    }

    /** Whether a step's detail tells of it. What a supervisor and an author write to each other is free text on anything. */
    static boolean isIn(String action, Step.Detail detail) {
        return action.equals("returned") || isField(detail.field());
    }

    static void hide(CaseDocument document) {
        document.masked = true;
        rows(document.detentions).forEach(PersonalData::hide);
        rows(document.confiscations).forEach(PersonalData::hide);
    }

    private static void hide(DetentionDraft detention) {
        if (detention.person != null) {
            detention.person.familyName = null;
            detention.person.givenName = null;
            detention.person.patronymic = null;
            detention.person.latinName = null;
            detention.person.birthDate = null;
            detention.person.document = null;
        }
        if (detention.wanted != null) {
            detention.wanted.notice = null;
        }
    }

    private static void hide(ConfiscationDraft thing) {
        thing.vin = null;
        thing.plate = null;
    }

    private static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
