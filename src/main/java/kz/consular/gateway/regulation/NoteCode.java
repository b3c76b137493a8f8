package kz.consular.gateway.regulation;

/** The stable codes of notes. Their texts are in {@code texts_*.properties}. */
public enum NoteCode {
    /** A declared secret bearer without a permission among the documents (rule 4). */
    SECRET_BEARER_WITHOUT_PERMISSION,
    /** The first six digits of the IIN are not the birth date. */
    IIN_DATE_DIFFERS,
    /** The code of the last registration has belonged to two places, and its last day is not stated. */
    REGISTRATION_CODE_AMBIGUOUS
}
