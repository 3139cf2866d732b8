//! The node's post: documents out of the outbox to partners, and documents of partners into cases. Every document takes
//! effect once, however often it arrives.

use crate::attachments::{MOST_PHOTOGRAPHS, MOST_WORDS, NewAttachment};
use crate::audit::Act;
use crate::cases::{CaseContent, note_reading};
use crate::error::Fault;
use crate::requests::{REQUEST_SCHEMA, SAYING_SCHEMA};
use crate::{Actor, App};
use base64::Engine;
use domain::CountryCode;
use domain::case::{Acquisition, ForeignRequest};
use domain::clock::Timestamp;
use domain::event::Source;
use domain::id::{MessageId, RequestId};
use domain::request::{RequestRecord, RequestState, Saying, SayingFault, SentPhotograph, TraceRequest};
use exchange::keys::NodeKey;
use exchange::transport::{Client, DeliveryError, Inbox, Patience, Peer, Unavailable};
use exchange::{Digest, Document, Fingerprint, Hello, KeyRing, LiveRing, Receipt, Verdict, backoff, document};
use keeping::{KeepingError, Sealed};
use sha2::Digest as _;
use std::sync::Arc;
use store::Tx;
use store::cases::{Direction, Revised};
use store::mailbox::{Arrival, Waiting};
use uuid::Uuid;

/// How many documents are brought to one partner in one round.
const ROUND: i64 = 500;

/// The post of a running node.
pub struct Post {
    app: Arc<App>,
    client: Client,
    ring: LiveRing,
}

/// Why a document that was opened is not taken: a code for the signed refusal.
enum Refusal {
    /// Not of this document's own making; try again later.
    Later,
    /// For good.
    Code(&'static str),
}

/// What a document says.
enum Body {
    /// A request, and its photographs.
    Request(Box<TraceRequest>, Vec<(SentPhotograph, Sealed)>),
    /// Something about a request.
    Saying(Box<Saying>),
}

impl From<store::StoreError> for Refusal {
    fn from(error: store::StoreError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "a document could not be stored");
        Self::Later
    }
}

impl Post {
    /// The post of a node. Reads its partners.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn open(app: Arc<App>) -> Result<Self, Fault> {
        let client = Client::new(&app.key, Patience::default());
        let ring = LiveRing::new(app.key_ring().await?);
        Ok(Self { app, client, ring })
    }

    /// The partners whose keys are let in, kept up to date by [`Post::refresh`].
    pub fn ring(&self) -> LiveRing {
        self.ring.clone()
    }

    /// The node's key.
    pub fn key(&self) -> Arc<NodeKey> {
        Arc::clone(&self.app.key)
    }

    /// Reads the partners again.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn refresh(&self) -> Result<(), Fault> {
        self.ring.replace(self.app.key_ring().await?);
        Ok(())
    }

    /// Tries to deliver what is due, each partner's documents in their order. Gives the number delivered.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn deliver_due(&self) -> Result<usize, Fault> {
        let mut delivered = 0;
        for partner in self.app.store.partners_waited_for().await? {
            for waiting in self.app.store.waiting(partner, ROUND).await? {
                // A document goes out only when those before it have: what is said about a request must not overtake it.
                if waiting.due_at > self.app.now() || !self.deliver(&waiting).await? {
                    break;
                }
                delivered += 1;
            }
        }
        Ok(delivered)
    }

    /// Tests the link to a partner: its signed word on who it is and what time it has.
    ///
    /// # Errors
    /// [`DeliveryError`] tells at which step the link fails; nothing if there is no such confirmed partner.
    pub async fn test_link(&self, state: CountryCode) -> Option<Result<Hello, DeliveryError>> {
        let peer = self.app.peer(state).await.ok().flatten()?;
        Some(self.client.hello(&peer).await)
    }

    /// Delivers one document. True if it need not be tried again.
    async fn deliver(&self, waiting: &Waiting) -> Result<bool, Fault> {
        let store = &self.app.store;
        let Some(peer) = self.app.peer(waiting.partner).await? else {
            self.postpone(waiting, "no-confirmed-partner").await?;
            return Ok(false);
        };
        let Some(content) = store.dispatch_content(waiting.case, waiting.message).await? else { return Ok(true) };
        let outcome = self.client.deliver(&peer, content).await;
        let now = self.app.now();
        let (delivered, receipt, problem) = match &outcome {
            Ok(done) => (true, Some(done.bytes.clone()), None),
            Err(DeliveryError::Refused(refused)) if outcome.as_ref().is_err_and(DeliveryError::is_permanent) => {
                let code = match &refused.receipt.verdict {
                    Verdict::Refused { code } => code.clone(),
                    Verdict::Accepted => String::new(),
                };
                (false, Some(refused.bytes.clone()), Some(code))
            }
            Err(error) if error.is_permanent() => (false, None, Some(error.code().to_owned())),
            Err(error) => {
                tracing::info!(partner = %waiting.partner, attempts = waiting.attempts + 1, code = error.code(), "delivery failed");
                self.postpone(waiting, error.code()).await?;
                return Ok(false);
            }
        };
        let mut tx = store.begin().await?;
        tx.settle_dispatch(waiting, delivered, now, receipt, problem.as_deref()).await?;
        match &problem {
            None => tx.note_contact(waiting.partner, now).await?,
            Some(code) => {
                tx.note_problem(waiting.partner, code).await?;
                tx.add_case_entry(waiting.case, now, None, Some(waiting.partner), "document-refused", code).await?;
            }
        }
        tx.commit().await?;
        Ok(true)
    }

    async fn postpone(&self, waiting: &Waiting, code: &str) -> Result<(), Fault> {
        let mut jitter = [0_u8; 8];
        self.app.entropy.fill(&mut jitter);
        let attempts = u32::try_from(waiting.attempts + 1).unwrap_or(u32::MAX);
        let due_at = backoff::next_attempt(attempts, self.app.now(), u64::from_le_bytes(jitter));
        let mut tx = self.app.store.begin().await?;
        tx.postpone_dispatch(waiting, due_at, code).await?;
        tx.note_problem(waiting.partner, code).await?;
        Ok(tx.commit().await?)
    }
}

impl Inbox for Post {
    async fn receive(&self, peer: Fingerprint, bytes: Vec<u8>) -> Result<Vec<u8>, Unavailable> {
        let ring = self.ring.current();
        let Some(from) = ring.partner(peer).map(|partner| partner.state) else { return Err(Unavailable) };
        self.app.take_document(from, &ring, bytes).await
    }

    fn hello(&self) -> Hello {
        Hello {
            state: self.app.own_state(),
            name: self.app.profile().authority,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            time: self.app.now(),
        }
    }
}

impl App {
    async fn key_ring(&self) -> Result<KeyRing, Fault> {
        let partners = self
            .peers()
            .await?
            .into_iter()
            .map(|card| exchange::ring::Partner { state: card.state, key: card.public_key });
        Ok(KeyRing::new(self.own_state(), partners))
    }

    async fn peer(&self, state: CountryCode) -> Result<Option<Peer>, Fault> {
        Ok(self.peers().await?.iter().find(|card| card.state == state).map(Peer::from))
    }

    /// Takes what a partner has sent, and gives the signed receipt. What is refused is kept too, and shown.
    async fn take_document(&self, from: CountryCode, ring: &KeyRing, bytes: Vec<u8>) -> Result<Vec<u8>, Unavailable> {
        let now = self.now();
        let (document, verdict) = match document::open(&bytes, ring, now) {
            Ok(document) => (Some(document), None),
            Err(error) => (None, Some((error.document(), error.code()))),
        };
        let outcome = match (&document, verdict) {
            (Some(document), _) => self.apply_document(document, &bytes, now).await,
            (None, refused) => {
                let (id, code) = refused.unwrap_or((None, "unreadable"));
                self.quarantine(from, id, "", None, code, &bytes, now).await
            }
        };
        outcome.map_err(|_| Unavailable)
    }

    /// Applies a genuine document, once.
    async fn apply_document(&self, document: &Document, bytes: &[u8], now: Timestamp) -> Result<Vec<u8>, Refusal> {
        let message = MessageId(document.id);
        let request = Some(RequestId(document.conversation));
        let receipt = self.receipt(Some(document.id), bytes, Verdict::Accepted, now);
        let arrival = Arrival {
            message,
            from: document.from,
            received_at: now,
            document_schema: document.schema.clone(),
            request,
            verdict: "accepted".to_owned(),
            content: bytes.to_vec(),
            receipt: receipt.clone(),
        };
        // Pictures take their time, for which nobody else should wait.
        let body = self.body_of(document).await;
        let mut tx = self.store.begin().await?;
        // Noted first: who brings it a second time, be it at this moment over another connection, waits here.
        let refused = if tx.put_arrival(&arrival).await? {
            match self.apply_in(&mut tx, document, body, now).await {
                Ok(()) => {
                    tx.note_contact(document.from, now).await?;
                    tx.commit().await?;
                    return Ok(receipt);
                }
                Err(Refusal::Later) => return Err(Refusal::Later),
                Err(Refusal::Code(code)) => code,
            }
        } else {
            match tx.earlier_arrival(message).await? {
                Some(earlier) if earlier.content == bytes => return Ok(earlier.receipt),
                _ => "id-used-twice",
            }
        };
        drop(tx);
        let (id, schema) = (Some(document.id), document.schema.as_str());
        self.quarantine(document.from, id, schema, request, refused, bytes, now).await
    }

    /// What a document says, with its photographs sealed.
    async fn body_of(&self, document: &Document) -> Result<Body, Refusal> {
        let not_understood = |_| Refusal::Code("body-not-understood");
        match document.schema.as_str() {
            REQUEST_SCHEMA => {
                let mut request: TraceRequest =
                    serde_json::from_value(document.body.clone()).map_err(not_understood)?;
                let mut photographs = Vec::new();
                for (photograph, content) in opened_photographs(&mut request)? {
                    photographs
                        .push((photograph, self.seal_photograph(content).await.map_err(|error| not_taken(&error))?));
                }
                Ok(Body::Request(Box::new(request), photographs))
            }
            SAYING_SCHEMA => {
                Ok(Body::Saying(Box::new(serde_json::from_value(document.body.clone()).map_err(not_understood)?)))
            }
            _ => Err(Refusal::Code("schema-not-understood")),
        }
    }

    async fn apply_in(
        &self,
        tx: &mut Tx,
        document: &Document,
        body: Result<Body, Refusal>,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        match body? {
            Body::Request(request, photographs) => self.take_request(tx, document, *request, photographs, now).await,
            Body::Saying(saying) => self.take_saying(tx, document, *saying, now).await,
        }
    }

    /// A foreign request becomes a case of the national point of contact.
    async fn take_request(
        &self,
        tx: &mut Tx,
        document: &Document,
        request: TraceRequest,
        photographs: Vec<(SentPhotograph, Sealed)>,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let is_consistent =
            request.from == document.from && request.to == document.to && request.id.0 == document.conversation;
        if !is_consistent {
            return Err(Refusal::Code("request-inconsistent"));
        }
        if tx.case_of_request(request.id).await?.is_some() {
            return Err(Refusal::Code("request-known"));
        }
        let content = CaseContent {
            observation: request.observation.clone(),
            acquisition: Acquisition::Found,
            grounds: request.grounds.clone(),
            legal_basis: request.legal_basis.clone(),
            circumstances: request.circumstances.clone(),
            intended_use: request.intended_use,
        };
        let node = self.at_contact_point().await?;
        let mut case = self.new_case(tx, &node, content).await.map_err(|fault| later(&fault))?;
        case.on_request = Some(ForeignRequest { from: request.from, request: request.id });
        for (photograph, sealed) in photographs {
            let words = photograph.words.chars().take(MOST_WORDS).collect();
            let said = NewAttachment { name: photograph.name, words, event: None };
            let source = Source::Message { state: document.from, message: MessageId(document.id) };
            let sealing = self.sealing(case.id.into(), sealed, &said, node.user, source);
            tx.add_attachment(&sealing, &*self.entropy).await?;
        }
        let record = RequestRecord {
            case: case.id,
            state: RequestState::Sent,
            sent_at: Some(now),
            acknowledged_at: None,
            answered_at: None,
            thread: Vec::new(),
            request,
        };
        tx.put_case(&case).await?;
        tx.put_request(&record, Direction::In).await?;
        tx.add_case_entry(case.id, now, None, Some(document.from), "request-received", &record.request.case_number)
            .await?;
        note_reading(tx, &case, None, now, None, Some(document.from)).await?;
        tx.audit(&self.line(node.user, Act::DocumentTaken, record.request.id)).await?;
        Ok(())
    }

    /// What the other side says about a request that stands here.
    async fn take_saying(
        &self,
        tx: &mut Tx,
        document: &Document,
        saying: Saying,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let id = RequestId(document.conversation);
        const UNKNOWN: Refusal = Refusal::Code("request-unknown");
        let case = tx.case_of_request(id).await?.ok_or(UNKNOWN)?;
        let Revised { thing: mut work, rev } = tx.case(case).await?.ok_or(UNKNOWN)?;
        let stored = tx.request(case, id).await?.ok_or(UNKNOWN)?;
        let mut record = stored.record;
        let step = saying.step();
        let read_again = match &saying {
            Saying::MoreSupplied { observation, .. } => observation.clone().filter(|_| !work.is_closed()),
            _ => None,
        };
        record.hear(document.from, now, saying).map_err(|fault| match fault {
            SayingFault::Step(_) => Refusal::Code("step-not-allowed"),
            SayingFault::Answer(_) => Refusal::Code("answer-incomplete"),
            SayingFault::WrongSide { .. } => Refusal::Code("wrong-side"),
        })?;
        tx.save_request(&record, stored.rev).await?;
        tx.add_case_entry(case, now, None, Some(document.from), &format!("request-{step}"), "").await?;
        if let Some(seen) = read_again {
            // The search goes on with the marks as they were read last; as they were first, they stand in the request.
            let before = std::mem::replace(&mut work.observation, *seen);
            tx.save_case(&work, rev).await?;
            note_reading(tx, &work, before.read, now, None, Some(document.from)).await?;
        }
        tx.audit(&self.line(Actor::node().user, Act::DocumentTaken, id)).await?;
        Ok(())
    }

    /// Keeps a document that is not taken, and gives the signed refusal. One that comes again gets the same answer.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a column of the inbox, and there is one place that fills it"
    )]
    async fn quarantine(
        &self,
        from: CountryCode,
        document: Option<Uuid>,
        schema: &str,
        request: Option<RequestId>,
        code: &str,
        bytes: &[u8],
        now: Timestamp,
    ) -> Result<Vec<u8>, Refusal> {
        // Kept under its content: the id it claims may be another document's.
        let digest = sha2::Sha256::digest(bytes);
        let mut id = [0_u8; 16];
        id.copy_from_slice(&digest[..16]);
        let message = MessageId(uuid::Builder::from_custom_bytes(id).into_uuid());
        let mut tx = self.store.begin().await?;
        if let Some(earlier) = tx.earlier_arrival(message).await?
            && earlier.verdict == code
        {
            return Ok(earlier.receipt);
        }
        let receipt = self.receipt(document, bytes, Verdict::Refused { code: code.to_owned() }, now);
        let arrival = Arrival {
            message,
            from,
            received_at: now,
            document_schema: schema.to_owned(),
            request,
            verdict: code.to_owned(),
            content: bytes.to_vec(),
            receipt: receipt.clone(),
        };
        tx.put_arrival(&arrival).await?;
        tx.note_problem(from, code).await?;
        tx.commit().await?;
        Ok(receipt)
    }

    fn receipt(&self, document: Option<Uuid>, bytes: &[u8], verdict: Verdict, now: Timestamp) -> Vec<u8> {
        Receipt { document, digest: Digest::of(bytes), verdict, at: now }.sign(&self.key)
    }

    /// The node, acting for the agency that is the national point of contact.
    async fn at_contact_point(&self) -> Result<Actor, Refusal> {
        let agencies = self.store.agencies().await?;
        let contact_point = agencies.into_iter().find(|agency| agency.contact_point);
        Ok(contact_point.map_or_else(Actor::node, |agency| Actor { agency: agency.id, ..Actor::node() }))
    }
}

fn later(fault: &Fault) -> Refusal {
    tracing::error!(error = fault as &dyn std::error::Error, "a document could not be taken");
    Refusal::Later
}

/// A photograph that is not kept: for want of room it may come again, for what it is it may not.
fn not_taken(error: &KeepingError) -> Refusal {
    match error {
        KeepingError::NoRoom(_) | KeepingError::Disk(_) | KeepingError::NotKept | KeepingError::Damaged(_) => {
            tracing::error!(error = error as &dyn std::error::Error, "a photograph could not be kept");
            Refusal::Later
        }
        _ => Refusal::Code("photograph-not-taken"),
    }
}

/// Takes the photographs' content out of a request, checking each against its digest.
fn opened_photographs(request: &mut TraceRequest) -> Result<Vec<(SentPhotograph, Vec<u8>)>, Refusal> {
    if request.photographs.len() > MOST_PHOTOGRAPHS {
        return Err(Refusal::Code("too-many-photographs"));
    }
    request
        .photographs
        .iter_mut()
        .map(|photograph| {
            let text = std::mem::take(&mut photograph.content);
            let content = base64::engine::general_purpose::STANDARD
                .decode(text)
                .map_err(|_| Refusal::Code("photograph-not-taken"))?;
            let digest = crate::imports::hexadecimal(&sha2::Sha256::digest(&content));
            if digest != photograph.digest {
                return Err(Refusal::Code("photograph-differs"));
            }
            Ok((photograph.clone(), content))
        })
        .collect()
}
