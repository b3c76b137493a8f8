package kz.consular.gateway.domain.application;

/** The situation of the parent with whom a minor does not leave (rule 7(6)). */
public enum OtherParent {
    /** Lives in Kazakhstan: rule 7(6) asks for the notarised consent, or a court's decision. */
    LIVES_IN_KAZAKHSTAN,
    /** No record of a registration in Kazakhstan: the applicant asks the office to establish it (rule 7, second part). */
    REGISTRATION_UNKNOWN,
    LIVES_ABROAD,
    DECEASED,
    /** No other parent is known, or recorded. */
    UNKNOWN,
    DEPRIVED_OF_RIGHTS
}
