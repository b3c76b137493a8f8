/** An application for permanent residence abroad: the persons, their papers and the copies that come with it. */
@NamedInterface
@NullMarked
package kz.consular.gateway.domain.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
