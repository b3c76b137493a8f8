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
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.recovery.RecoveryPlan.PlannedCase;
import kz.consular.gateway.recovery.ScannedFile.ScannedDecision;
import kz.consular.gateway.recovery.ScannedFile.ScannedDossier;
import kz.consular.gateway.recovery.ScannedFile.Unused;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.storage.FolderMark;
import org.springframework.context.annotation.Lazy;

/**
 * Adds the cases and decisions of the sealed containers that the database lacks, and changes no existing row. Each case
 * is a transaction of its own and is found by a second run, so that an interrupted rebuild is simply run again.
 */
@SharedComponent
@Lazy
final class DatabaseRebuild {
    private final ContainerStore containers;
    private final ContainerScanner scanner;
    private final Set<String> partiesHere;
    private final MissionRebuild missions;
    private final OfficeRebuild offices;
    private final FolderMark mark;

    DatabaseRebuild(
            ContainerStore containers,
            ContainerScanner scanner,
            SealKeys keys,
            MissionRebuild missions,
            OfficeRebuild offices,
            FolderMark mark) {
        this.containers = containers;
        this.scanner = scanner;
        this.partiesHere = Set.copyOf(keys.names());
        this.missions = missions;
        this.offices = offices;
        this.mark = mark;
    }

    RebuildReport run() throws IOException {
        var scan = scan();
        scan.numbersHere().forEach(missions::skipTo);
        var plan = RecoveryPlan.of(scan.dossiers, scan.decisions, this::isKnown);
        scan.unused.addAll(plan.unused());
        for (var planned : plan.cases()) {
            rebuild(planned).ifPresent(scan.unused::add);
        }
        mark.set();
        var counts = new RebuildReport.Counts(
                missions.cases(), missions.toSend(), missions.decisions(), offices.cases(), offices.decisions());
        return new RebuildReport(scan.files, counts, missions.derived(), scan.unused);
    }

    /** A dossier that the mission does not use was never received by an office on the same node. */
    private Optional<Unused> rebuild(PlannedCase planned) throws IOException {
        var recovered = scanner.open(planned);
        var unused = isHere(planned.dossier().author()) ? missions.rebuild(recovered) : Optional.<Unused>empty();
        if (unused.isEmpty() && isHere(planned.dossier().addressee())) {
            offices.rebuild(recovered);
        }
        return unused;
    }

    private boolean isKnown(CaseNumber number) {
        return isHere(new Party.Mission(number.mission())) && missions.has(number);
    }

    private boolean isHere(Party party) {
        return partiesHere.contains(party.address());
    }

    private Scan scan() throws IOException {
        var scan = new Scan();
        for (var file : containers.files()) {
            scan.add(scanner.scan(file));
        }
        return scan;
    }

    private final class Scan {
        private final List<ScannedDossier> dossiers = new ArrayList<>();
        private final List<ScannedDecision> decisions = new ArrayList<>();
        private final List<Unused> unused = new ArrayList<>();
        private long files;

        private void add(ScannedFile scanned) {
            files++;
            switch (scanned) {
                case ScannedDossier dossier when concerns(dossier) -> dossiers.add(dossier);
                case ScannedDecision decision when concerns(decision) -> decisions.add(decision);
                case ScannedFile.Usable other ->
                    unused.add(Unused.of(
                            other,
                            "OF_NO_PARTY_HERE",
                            "This node holds the seal key of neither its sender nor its recipient."));
                case ScannedFile.SelfTest _ -> {}
                case Unused file -> unused.add(file);
            }
        }

        private boolean concerns(ScannedFile.Usable file) {
            return isHere(file.author()) || isHere(file.addressee());
        }

        /** The highest number of each mission and year. */
        private Collection<CaseNumber> numbersHere() {
            return dossiers.stream()
                    .filter(dossier -> isHere(dossier.author()))
                    .map(ScannedDossier::number)
                    .collect(toMap(
                            number -> number.mission() + "-" + number.year(),
                            Function.identity(),
                            BinaryOperator.maxBy(comparingLong(CaseNumber::running))))
                    .values();
        }
    }
}
