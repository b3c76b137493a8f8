package kz.consular.gateway.identity;

/** Who a client certificate shows. */
public sealed interface Recognition {

    record Recognised(Officer officer) implements Recognition {}

    /** @param why for the caller; quotes nothing of the certificate but the mission */
    record NotAnOfficer(String why) implements Recognition {}
}
