package kz.consular.gateway.recovery;

import kz.consular.gateway.decision.DecisionRoom;
import kz.consular.gateway.dossier.DossierRoom;
import kz.consular.gateway.signing.SealVerifier;

/** Where containers are judged and opened. */
record Rooms(SealVerifier verifier, DossierRoom dossiers, DecisionRoom decisions) {}
