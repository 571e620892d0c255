package org.coproductionhub.kit.notes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record Text(
        @NotBlank @Size(max = 20) String title, @Nullable String body) {}
