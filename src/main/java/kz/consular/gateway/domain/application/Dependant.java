package kz.consular.gateway.domain.application;

/**
 * A family member whom the applicant must by law maintain and who lives permanently in Kazakhstan (rule 7(3)).
 *
 * @param registrationKnown false where there is no record of the registration: the office is asked to establish it
 */
public record Dependant(PersonId id, PersonName name, Kinship kinship, boolean registrationKnown) {

    /** The family members entitled to alimony, by the letters of the note to rule 7(3). */
    public enum Kinship {
        /** (a) */
        MINOR_CHILD,
        /** (b) */
        PARENT,
        /** (c) */
        NEEDY_SPOUSE_INCAPABLE_OF_WORK,
        /** (d) the wife, former wife included, during pregnancy and for three years from the birth of a common child */
        WIFE_DURING_PREGNANCY_OR_CHILD_UNDER_THREE,
        /** (e) */
        NEEDY_SPOUSE_CARING_FOR_CHILD_WITH_DISABILITY,
        /** (f) incapable of work since before the divorce */
        NEEDY_FORMER_SPOUSE_INCAPABLE_OF_WORK,
        /** (g) */
        NEEDY_MINOR_SIBLING,
        /** (h) */
        NEEDY_MINOR_GRANDCHILD,
        /** (i) */
        NEEDY_GRANDPARENT_INCAPABLE_OF_WORK,
        /** (j) */
        NEEDY_FOSTERER_INCAPABLE_OF_WORK,
        /** (k) */
        NEEDY_STEP_PARENT_INCAPABLE_OF_WORK
    }

    @Override
    public String toString() {
        return "Dependant[" + id + "]";
    }
}
