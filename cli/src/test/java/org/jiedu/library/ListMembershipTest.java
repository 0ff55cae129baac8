package org.jiedu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListMembershipTest {
  @TempDir private Path folder;

  @Test
  void namesTheListsOfAPolicyAndItsInterpretation() {
    Library library = TestWorkspace.in(folder).library();

    ListMembership membership = new ListMembership(library);

    assertThat(membership.of(library.policies().get(0)))
        .containsExactly("departments/caizheng", "policies", "topics/caizheng");
    assertThat(membership.of(library.interpretations().get(0)))
        .containsExactly(
            "audiences/farmers",
            "departments/caizheng",
            "forms/text",
            "interpretations",
            "topics/caizheng");
  }

  @Test
  void takesWhatWasWithdrawnFromEveryList() {
    Library library =
        TestWorkspace.in(folder)
            .append(
                TestWorkspace.PACKAGE + "package.yaml",
                "withdrawn: {on: 2026-05-01, reason: {zh: 有误, bo: ནོར་འདུག}}\n")
            .library();

    assertThat(new ListMembership(library).of(library.interpretations().get(0))).isEmpty();
  }
}
