package kz.consular.gateway.identity;

import kz.consular.gateway.domain.MissionCode;

/** The missions at whose counter this node may stand: those whose seal key it holds. */
@FunctionalInterface
public interface MissionsServed {
    boolean serves(MissionCode mission);
}
