package kz.consular.gateway.delivery;

/**
 * Conditions on the column {@code kind}, for SQL. They stand as in the partial indexes, for SQLite does not use such an
 * index for a condition with a parameter.
 */
public final class KindConditions {

    public static final String IS_SELF_TEST = "kind = '" + ConsignmentKind.SELF_TEST + "'";
    public static final String IS_NO_SELF_TEST = "kind <> '" + ConsignmentKind.SELF_TEST + "'";

    private KindConditions() {}
}
