package org.nuanjing.policy.lucene;

import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/** Keeps the commit that is in use until another one is, and the latest, to go on from. */
final class KeptCommits extends IndexDeletionPolicy {

  private final String used;

  /**
   * @param used the name of the commit in use; empty where none is
   */
  KeptCommits(String used) {
    this.used = used;
  }

  @Override
  public void onInit(List<? extends IndexCommit> commits) {
    onCommit(commits);
  }

  @Override
  public void onCommit(List<? extends IndexCommit> commits) {
    commits.stream()
        .limit(Math.max(0, commits.size() - 1))
        .filter(commit -> !commit.getSegmentsFileName().equals(used))
        .forEach(IndexCommit::delete);
  }
}
