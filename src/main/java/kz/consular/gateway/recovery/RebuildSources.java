package kz.consular.gateway.recovery;

import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.signature.SealVerifier;

/** Where containers are judged and opened. */
record RebuildSources(SealVerifier verifier, DossierArchive dossiers, DecisionArchive decisions) {}
