package kz.consular.gateway.node.roles;

import kz.consular.gateway.domain.Party;

/** What a node can be; one node may be several. */
public enum Role {
    /** Takes applications in at missions and hands decisions out. */
    MISSION,
    /** Considers and decides at internal affairs offices. */
    OFFICE,
    /** Shows deliveries to IT staff; serves no party. */
    MONITOR;

    /** The role that serves a party. */
    public static Role of(Party party) {
        return switch (party) {
            case Party.Mission _ -> MISSION;
            case Party.Office _ -> OFFICE;
        };
    }
}
