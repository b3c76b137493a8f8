package kz.consular.gateway.recovery;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.recovery.RecoveryPlan.Surviving;
import kz.consular.gateway.recovery.ScannedFile.KeptDecision;
import kz.consular.gateway.recovery.ScannedFile.KeptDossier;
import kz.consular.gateway.recovery.ScannedFile.Unused;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.storage.FolderMark;

/**
 * Adds to the database what the sealed containers tell and it lacks; changes nothing that is there. Each step is a
 * transaction of its own and finds on a second run what the first one did, so whoever is interrupted runs it again.
 */
final class Rebuilding {
    private final ContainerStore containers;
    private final RebuildSources rooms;
    private final ContainerReading reading;
    private final Set<String> partiesHere;
    private final MissionRebuild missions;
    private final OfficeRebuild offices;
    private final FolderMark mark;

    Rebuilding(
            ContainerStore containers,
            RebuildSources rooms,
            Set<String> partiesHere,
            MissionRebuild missions,
            OfficeRebuild offices,
            FolderMark mark) {
        this.containers = containers;
        this.rooms = rooms;
        this.reading = new ContainerReading(rooms);
        this.partiesHere = Set.copyOf(partiesHere);
        this.missions = missions;
        this.offices = offices;
        this.mark = mark;
    }

    RebuildReport run() throws IOException {
        var survey = survey();
        survey.numbersHere().forEach(missions::passOver);
        var selection = RecoveryPlan.of(survey.dossiers, survey.decisions, this::isKnown);
        survey.unused.addAll(selection.unused());
        for (var surviving : selection.cases()) {
            rebuild(surviving).ifPresent(survey.unused::add);
        }
        mark.set();
        var counts = new RebuildReport.Counts(
                missions.cases(), missions.toSend(), missions.decisions(), offices.cases(), offices.decisions());
        return new RebuildReport(survey.files, counts, missions.derived(), survey.unused);
    }

    /** What the mission does not stand by, its office on the same node never got. */
    private Optional<Unused> rebuild(Surviving surviving) throws IOException {
        var opened = RecoveredCase.of(surviving, rooms);
        var objection = isHere(surviving.dossier().author()) ? missions.rebuild(opened) : Optional.<Unused>empty();
        if (objection.isEmpty() && isHere(surviving.dossier().addressee())) {
            offices.rebuild(opened);
        }
        return objection;
    }

    private boolean isKnown(CaseNumber number) {
        return isHere(new Party.Mission(number.mission())) && missions.has(number);
    }

    private boolean isHere(Party party) {
        return partiesHere.contains(party.address());
    }

    private Survey survey() throws IOException {
        var survey = new Survey();
        for (var file : containers.files()) {
            survey.add(reading.read(file));
        }
        return survey;
    }

    private final class Survey {
        private final List<KeptDossier> dossiers = new ArrayList<>();
        private final List<KeptDecision> decisions = new ArrayList<>();
        private final List<Unused> unused = new ArrayList<>();
        private long files;

        private void add(ScannedFile found) {
            files++;
            switch (found) {
                case KeptDossier dossier when concerns(dossier) -> dossiers.add(dossier);
                case KeptDecision decision when concerns(decision) -> decisions.add(decision);
                case ScannedFile.Kept kept ->
                    unused.add(Unused.of(
                            kept,
                            "OF_NO_PARTY_HERE",
                            "This node holds the seal key of neither its sender nor its recipient."));
                case ScannedFile.SelfTest _ -> {}
                case Unused file -> unused.add(file);
            }
        }

        private boolean concerns(ScannedFile.Kept kept) {
            return isHere(kept.author()) || isHere(kept.addressee());
        }

        /** The highest of each mission and year. */
        private Collection<CaseNumber> numbersHere() {
            return dossiers.stream()
                    .filter(dossier -> isHere(dossier.author()))
                    .map(KeptDossier::number)
                    .collect(toMap(
                            number -> number.mission() + "-" + number.year(),
                            Function.identity(),
                            BinaryOperator.maxBy(comparingLong(CaseNumber::running))))
                    .values();
        }
    }
}
