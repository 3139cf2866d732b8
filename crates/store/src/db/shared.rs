//! Transactions that share a commit. To be durable each commit waits for the disk, or for a standby; those who write at the
//! same time need to wait for it only once. Each has a savepoint within one transaction of the engine, one after the other; who is
//! the last for the moment commits for all, and nobody is told that her work is kept before it is.

use super::Open;
use sqlx::{AssertSqlSafe, Error, Executor};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

/// Transactions that share one commit, at most: PostgreSQL keeps track of 64 savepoints without effort.
const TOGETHER: usize = 50;

const SAVEPOINT: &str = "SAVEPOINT deed";
const RELEASE: &str = "RELEASE SAVEPOINT deed";
const ROLLBACK: &str = "ROLLBACK TO SAVEPOINT deed";

/// Those who write, one after the other, in the order in which they came.
#[derive(Debug)]
pub(super) struct Queue {
    group: Arc<Mutex<Group>>,
    waiting: AtomicUsize,
    runtime: Handle,
}

/// The transaction of the engine that is open, if one is, and those who are done in it and wait for its commit.
#[derive(Debug, Default)]
struct Group {
    open: Option<Open>,
    done: Vec<oneshot::Sender<Result<(), Arc<Error>>>>,
}

impl Queue {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self { group: Arc::default(), waiting: AtomicUsize::new(0), runtime: Handle::current() })
    }

    /// Waits for its turn and begins a transaction within the open one; `open` opens one if there is none.
    pub(super) async fn begin(
        self: &Arc<Self>,
        open: impl AsyncFnOnce() -> Result<Open, Error>,
    ) -> Result<Shared, Error> {
        let place = Place::in_(self);
        let mut group = Arc::clone(&self.group).lock_owned().await;
        place.reached();
        if group.open.is_none() {
            group.open = Some(open().await?);
        }
        let mut shared = Shared { group: Some(group), queue: Arc::clone(self) };
        shared.execute(SAVEPOINT).await?;
        Ok(shared)
    }

    /// Commits for all who are done, unless somebody comes who will.
    async fn go_on(&self, mut group: OwnedMutexGuard<Group>) {
        if self.waiting.load(Ordering::SeqCst) > 0 && group.done.len() < TOGETHER {
            return;
        }
        let Some(open) = group.open.take() else { return };
        let outcome = open.commit().await.map_err(Arc::new);
        for done in group.done.drain(..) {
            // Who does not listen any more has gone away; her work is kept all the same.
            drop(done.send(outcome.clone()));
        }
    }
}

/// A place in the queue. Left before its turn, it sees to those who relied on it.
struct Place<'a> {
    queue: &'a Arc<Queue>,
    is_reached: bool,
}

impl<'a> Place<'a> {
    fn in_(queue: &'a Arc<Queue>) -> Self {
        queue.waiting.fetch_add(1, Ordering::SeqCst);
        Self { queue, is_reached: false }
    }

    fn reached(mut self) {
        self.is_reached = true;
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.queue.waiting.fetch_sub(1, Ordering::SeqCst);
        if !self.is_reached {
            let queue = Arc::clone(self.queue);
            self.queue.runtime.spawn(async move {
                let group = Arc::clone(&queue.group).lock_owned().await;
                queue.go_on(group).await;
            });
        }
    }
}

/// A transaction whose turn it is. Dropped, it leaves no trace.
#[derive(Debug)]
pub(super) struct Shared {
    /// Nothing once it has ended.
    group: Option<OwnedMutexGuard<Group>>,
    queue: Arc<Queue>,
}

const ONGOING: &str = "a transaction has its turn until it ends, and its turn has an open transaction";

impl Deref for Shared {
    type Target = Open;

    fn deref(&self) -> &Open {
        self.group.as_ref().and_then(|group| group.open.as_ref()).expect(ONGOING)
    }
}

impl DerefMut for Shared {
    fn deref_mut(&mut self) -> &mut Open {
        self.group.as_mut().and_then(|group| group.open.as_mut()).expect(ONGOING)
    }
}

impl Shared {
    async fn execute(&mut self, sql: &'static str) -> Result<(), Error> {
        execute(self, sql).await
    }

    /// Ends it, and waits until it is durable.
    pub(super) async fn commit(mut self) -> Result<(), Arc<Error>> {
        self.execute(RELEASE).await?;
        let (done, outcome) = oneshot::channel();
        let mut group = self.group.take().expect(ONGOING);
        group.done.push(done);
        let queue = Arc::clone(&self.queue);
        // By a task of its own: others wait for it, whatever becomes of this one.
        self.queue.runtime.spawn(async move { queue.go_on(group).await });
        outcome.await.unwrap_or_else(|_| Err(Arc::new(Error::WorkerCrashed)))
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        let Some(mut group) = self.group.take() else { return };
        let queue = Arc::clone(&self.queue);
        self.queue.runtime.spawn(async move {
            if let Some(open) = &mut group.open {
                let undone = match execute(open, ROLLBACK).await {
                    Ok(()) => execute(open, RELEASE).await,
                    undone => undone,
                };
                if let Err(error) = undone {
                    // The engine has ended the whole transaction, as SQLite does when its disk is full.
                    let error = Arc::new(error);
                    group.open = None;
                    for done in group.done.drain(..) {
                        drop(done.send(Err(Arc::clone(&error))));
                    }
                }
            }
            queue.go_on(group).await;
        });
    }
}

async fn execute(open: &mut Open, sql: &'static str) -> Result<(), Error> {
    let sql = AssertSqlSafe(sql.to_owned());
    match open {
        Open::Sqlite(tx) => (&mut **tx).execute(sqlx::raw_sql(sql)).await.map(drop),
        Open::Postgres(tx) => (&mut **tx).execute(sqlx::raw_sql(sql)).await.map(drop),
    }
}
