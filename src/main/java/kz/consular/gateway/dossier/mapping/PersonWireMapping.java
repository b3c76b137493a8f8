package kz.consular.gateway.dossier.mapping;

import java.util.Optional;
import kz.consular.gateway.domain.Iin;
import kz.consular.gateway.domain.application.Dependant;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.domain.application.Representative;
import kz.consular.gateway.domain.application.StateSecrets;
import kz.consular.wire.application.Escort;
import kz.consular.wire.application.Kinship;

/** Maps the persons of an application. */
final class PersonWireMapping {
    private final ValueReader values;
    private final NameWireMapping names;
    private final PaperWireMapping papers;

    PersonWireMapping(ValueReader values, PaperNumbers numbers) {
        this.values = values;
        this.names = new NameWireMapping(values);
        this.papers = new PaperWireMapping(values, numbers);
    }

    Optional<LeavingPerson> leaving(String path, kz.consular.wire.application.LeavingPerson wire) {
        var id = values.read(path + "/@id", wire.getId(), PersonId::new);
        var name = names.fromWire(path + "/name", wire.getName());
        var iin = values.readIfPresent(path + "/iin", wire.getIin(), Iin::new);
        var passport =
                Optional.ofNullable(wire.getPassport()).flatMap(paper -> papers.passport(path + "/passport", paper));
        var card = Optional.ofNullable(wire.getIdentityCard())
                .flatMap(paper -> papers.identityCard(path + "/identityCard", paper));
        var secrets = values.readIfPresent(
                path + "/stateSecrets/organisation",
                wire.getStateSecrets(),
                bearer -> new StateSecrets(bearer.getOrganisation()));
        return id.flatMap(known -> name.map(called -> new LeavingPerson(
                known,
                called,
                iin,
                wire.getBirthDate(),
                wire.isCitizenOfKazakhstan(),
                wire.isMarried(),
                passport,
                card,
                wire.isEnforcementDebtor(),
                wire.isOnMilitaryRegister(),
                secrets,
                Optional.ofNullable(wire.getDeparture()).map(DepartureWireMapping::fromWire))));
    }

    Optional<Dependant> dependant(String path, kz.consular.wire.application.Dependant wire) {
        var id = values.read(path + "/@id", wire.getId(), PersonId::new);
        var name = names.fromWire(path + "/name", wire.getName());
        var kinship = EnumByName.in(Dependant.Kinship.class, wire.getKinship());
        return id.flatMap(
                known -> name.map(called -> new Dependant(known, called, kinship, wire.isRegistrationKnown())));
    }

    Optional<Representative> representative(String path, kz.consular.wire.application.Representative wire) {
        var capacity = EnumByName.in(Representative.Capacity.class, wire.getCapacity());
        return names.fromWire(path + "/name", wire.getName())
                .map(name -> new Representative(capacity, name, wire.isSignsApplication()));
    }

    static kz.consular.wire.application.LeavingPerson toWire(LeavingPerson person) {
        var wire = new kz.consular.wire.application.LeavingPerson();
        wire.setId(person.id().value());
        wire.setName(NameWireMapping.toWire(person.name()));
        person.iin().map(Iin::value).ifPresent(wire::setIin);
        wire.setBirthDate(person.birthDate());
        wire.setCitizenOfKazakhstan(person.citizen());
        wire.setMarried(person.married());
        person.passport().map(PaperWireMapping::toWire).ifPresent(wire::setPassport);
        person.identityCard().map(PaperWireMapping::toWire).ifPresent(wire::setIdentityCard);
        wire.setEnforcementDebtor(person.enforcementDebtor());
        wire.setOnMilitaryRegister(person.militaryRegister());
        person.stateSecrets().map(PersonWireMapping::toWire).ifPresent(wire::setStateSecrets);
        person.departure().map(DepartureWireMapping::toWire).ifPresent(wire::setDeparture);
        return wire;
    }

    static kz.consular.wire.application.Dependant toWire(Dependant dependant) {
        var wire = new kz.consular.wire.application.Dependant();
        wire.setId(dependant.id().value());
        wire.setName(NameWireMapping.toWire(dependant.name()));
        wire.setKinship(EnumByName.in(Kinship.class, dependant.kinship()));
        wire.setRegistrationKnown(dependant.registrationKnown());
        return wire;
    }

    static kz.consular.wire.application.Representative toWire(Representative representative) {
        var wire = new kz.consular.wire.application.Representative();
        wire.setCapacity(EnumByName.in(Escort.class, representative.capacity()));
        wire.setName(NameWireMapping.toWire(representative.name()));
        wire.setSignsApplication(representative.signsApplication());
        return wire;
    }

    private static kz.consular.wire.application.StateSecrets toWire(StateSecrets secrets) {
        var wire = new kz.consular.wire.application.StateSecrets();
        wire.setOrganisation(secrets.organisation());
        return wire;
    }
}
