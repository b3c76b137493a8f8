/** A family's papers in a folder, and the samples that come with the program. */
@NamedInterface
@NullMarked
package kz.consular.gateway.cli.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
