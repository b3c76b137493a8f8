package kz.consular.gateway.identity;

import kz.consular.gateway.domain.MissionCode;

/** A consular officer and the mission, as the client certificate names them. */
public record Officer(String name, MissionCode mission) {
    public Officer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An officer has a name");
        }
    }
}
