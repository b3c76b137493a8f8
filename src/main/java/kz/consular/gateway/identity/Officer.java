package kz.consular.gateway.identity;

import kz.consular.gateway.domain.MissionCode;

/** A consular officer at the counter of a mission, as the client certificate names both. */
public record Officer(String name, MissionCode mission) {
    public Officer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An officer has a name");
        }
    }
}
