//! Requests to other States, and requests from them: written, weighed by the quality gate, sent, acknowledged, answered.

mod drafts;

pub use domain::request::RequestContent;
pub use drafts::{ListedDraft, SeenDraft};

use crate::audit::Act;
use crate::cases::{CaseFault, said};
use crate::error::Fault;
use crate::{Actor, App};
use base64::Engine;
use domain::CountryCode;
use domain::attachment::{Attachment, MediaKind};
use domain::authority::Deed;
use domain::case::Case;
use domain::gate::{Surroundings, Verdict, examine};
use domain::id::{CaseId, MessageId, RequestId};
use domain::life::Weapon;
use domain::request::{
    Answer, AnswerOutcome, Clocks, Datum, OnwardRelease, RequestRecord, RequestState, Restriction, Saying,
    SentPhotograph, Step, TraceRequest,
};
use domain::trace::links_of;
use exchange::Document;
use keeping::Size;
use sha2::{Digest, Sha256};
use store::Tx;
use store::cases::{Direction, StoredRequest};

/// The kind of document that carries a request.
pub(crate) const REQUEST_SCHEMA: &str = "proofmark.trace-request/1";
/// The kind of document that carries what is said about a request.
pub(crate) const SAYING_SCHEMA: &str = "proofmark.trace-saying/1";

/// A request as it would be sent.
#[derive(Debug, Clone)]
pub struct Weighed {
    /// The request, without an id, and without the content of its photographs.
    pub request: TraceRequest,
    /// What the quality gate says of it.
    pub verdict: Verdict,
}

impl App {
    /// What a request would be if it were sent now, and what the quality gate says of it.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::ReadCases`].
    pub async fn weigh_request(&self, actor: &Actor, case: CaseId, content: &RequestContent) -> Result<Weighed, Fault> {
        let case = self.readable_case(actor, case).await?;
        let id = RequestId(uuid::Uuid::nil());
        let photographs = self.photographs_of(case.id).await?.iter().map(without_content).collect();
        let request = self.request_of(id, &case, content.clone(), photographs);
        let verdict = self.gate(&case, &request);
        Ok(Weighed { request, verdict })
    }

    /// Sends a request: through the quality gate, signed, into the outbox, all in one transaction. The draft it was is no
    /// draft any more; `seen` is the one that the sender has before her.
    ///
    /// # Errors
    /// [`CaseFault::GateClosed`], [`CaseFault::NoPartner`], [`CaseFault::AskedAlready`], [`CaseFault::TooLarge`];
    /// [`CaseFault::DraftChanged`] and [`CaseFault::DraftGone`] if somebody else has written meanwhile.
    pub async fn send_request(
        &self,
        actor: &Actor,
        case: CaseId,
        content: RequestContent,
        seen: Option<SeenDraft>,
    ) -> Result<RequestId, CaseFault> {
        self.authorise(actor, Deed::SendRequest, case).await?;
        self.confirmed_partner(content.to).await?;
        // Copies may have to be made first, which nobody else should wait for.
        let photographs = self.photographs_to_send(case).await?;
        let mut tx = self.store.begin().await?;
        let stored = self.case_to_work_on(&mut tx, actor, case).await?;
        drafts::check_seen(&mut tx, case, content.to, seen).await?;
        let asked = tx.requests(case).await?;
        let still_open = |known: &StoredRequest| {
            known.direction == Direction::Out && known.record.request.to == content.to && known.record.state.is_open()
        };
        if asked.iter().any(still_open) {
            return Err(CaseFault::AskedAlready(content.to));
        }
        let id = RequestId::mint(&*self.clock, &*self.entropy);
        let request = self.request_of(id, &stored.thing, content, photographs);
        let verdict = self.gate(&stored.thing, &request);
        if !verdict.may_be_sent() {
            let stops = verdict.findings.iter().filter(|f| f.code.severity() == domain::gate::Severity::Blocking);
            return Err(CaseFault::GateClosed(stops.count()));
        }
        let now = self.now();
        let mut record = RequestRecord {
            case,
            state: RequestState::Draft,
            sent_at: Some(now),
            acknowledged_at: None,
            answered_at: None,
            thread: Vec::new(),
            request,
        };
        for step in [Step::Validate, Step::Send] {
            record.state = record.state.after(step, None).map_err(|step| CaseFault::Saying(step.into()))?;
        }
        let body = serde_json::to_value(&record.request).map_err(|_| CaseFault::TooLarge)?;
        self.dispatch(&mut tx, &record, Direction::Out, REQUEST_SCHEMA, body).await?;
        // The content of the photographs stays beside the case; the record keeps their digests.
        for photograph in &mut record.request.photographs {
            photograph.content.clear();
        }
        tx.put_request(&record, Direction::Out).await?;
        if let Some(seen) = seen {
            tx.remove_draft(case, seen.to).await?;
        }
        let to = record.request.to;
        tx.add_case_entry(case, now, Some(actor.user), None, "request-sent", to.as_str()).await?;
        tx.audit(&self.line(actor.user, Act::RequestSent, id)).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Says something about a request: as the asking State, more information, a question about an answer, or that the
    /// request is taken back; as the asked State, an acknowledgement, a question, or an answer.
    ///
    /// # Errors
    /// [`CaseFault::Saying`] if the state of the request, the side or the answer does not allow it.
    pub async fn say(&self, actor: &Actor, case: CaseId, request: RequestId, saying: Saying) -> Result<(), CaseFault> {
        let (deed, act) = match &saying {
            Saying::Answered { .. } => (Deed::AnswerRequest, Act::RequestAnswered),
            saying if saying.is_said_by_requester() => (Deed::SendRequest, Act::RequestContinued),
            _ => (Deed::AnswerRequest, Act::RequestContinued),
        };
        self.authorise(actor, deed, request).await?;
        if let Saying::MoreAsked { question: words }
        | Saying::MoreSupplied { reply: words, .. }
        | Saying::ClarificationSought { question: words }
        | Saying::Withdrawn { reason: words } = &saying
        {
            said(words)?;
        }
        let mut tx = self.store.begin().await?;
        self.case_to_work_on(&mut tx, actor, case).await?;
        let stored = tx.request(case, request).await?.ok_or(Fault::NotFound { what: "request" })?;
        let entry = format!("request-{}", saying.step());
        let partner = stored.partner();
        self.say_in(&mut tx, stored, saying).await?;
        tx.add_case_entry(case, self.now(), Some(actor.user), None, &entry, partner.as_str()).await?;
        tx.audit(&self.line(actor.user, act, request)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// An answer to begin with: what our record tells of the weapon, each datum for the asking State's tracing authorities
    /// and not to be passed on without consent. A person decides what of it goes out.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::AnswerRequest`].
    pub async fn propose_answer(&self, actor: &Actor, case: CaseId) -> Result<Answer, Fault> {
        self.authorise(actor, Deed::AnswerRequest, case).await?;
        let case = self.readable_case(actor, case).await?;
        let mut answer = Answer {
            outcome: AnswerOutcome::NoRecord,
            reason: None,
            explanation: String::new(),
            delayed_until: None,
            forward_to: None,
            data: Vec::new(),
            match_basis: None,
            reliability: String::new(),
        };
        let Some(matched) = &case.matched else { return Ok(answer) };
        let events = self.store.events(matched.weapon).await?;
        let weapon = self.store.weapon(matched.weapon).await?.ok_or(Fault::NotFound { what: "weapon" })?;
        let restriction =
            Restriction { authorities: None, purpose: None, onward_release: OnwardRelease::ConsentNeeded };
        answer.data = links_of(&events, self.own_state())
            .into_iter()
            .map(|link| Datum { link, restriction: restriction.clone() })
            .collect();
        answer.outcome = AnswerOutcome::Full;
        answer.match_basis = Some(match_basis(&case, &weapon));
        Ok(answer)
    }

    /// The clocks set for a partner, or the defaults.
    pub(crate) async fn clocks_of(&self, state: CountryCode) -> Result<Clocks, Fault> {
        Ok(self.store.partner(state).await?.map(|partner| partner.clocks).unwrap_or_default())
    }

    /// Adds what is said to a request and hands it to the outbox, within the caller's transaction.
    pub(crate) async fn say_in(&self, tx: &mut Tx, stored: StoredRequest, saying: Saying) -> Result<(), CaseFault> {
        let StoredRequest { mut record, direction, rev } = stored;
        record.say(self.own_state(), self.now(), saying.clone())?;
        tx.save_request(&record, rev).await?;
        let body = serde_json::to_value(&saying).map_err(|_| CaseFault::TooLarge)?;
        self.dispatch(tx, &record, direction, SAYING_SCHEMA, body).await
    }

    /// Signs a document about a request for the other side and puts it into the outbox.
    async fn dispatch(
        &self,
        tx: &mut Tx,
        record: &RequestRecord,
        direction: Direction,
        schema: &str,
        body: serde_json::Value,
    ) -> Result<(), CaseFault> {
        let to = match direction {
            Direction::Out => record.request.to,
            Direction::In => record.request.from,
        };
        let now = self.now();
        let message = MessageId::mint(&*self.clock, &*self.entropy);
        let document = Document {
            id: message.0,
            schema: schema.to_owned(),
            from: self.own_state(),
            to,
            created_at: now,
            expires_at: None,
            in_reply_to: None,
            conversation: record.request.id.0,
            body,
        };
        let bytes = document.sign(&self.key).map_err(|_| CaseFault::TooLarge)?;
        Ok(tx.dispatch(record.case, message, to, now, bytes).await?)
    }

    async fn confirmed_partner(&self, state: CountryCode) -> Result<(), CaseFault> {
        let partner = self.store.partner(state).await?;
        match partner.filter(|partner| partner.confirmed.is_some()) {
            Some(_) => Ok(()),
            None => Err(CaseFault::NoPartner(state)),
        }
    }

    fn request_of(
        &self,
        id: RequestId,
        case: &Case,
        content: RequestContent,
        photographs: Vec<SentPhotograph>,
    ) -> TraceRequest {
        TraceRequest {
            id,
            from: self.own_state(),
            to: content.to,
            authority: self.profile().authority,
            case_number: case.number.clone(),
            why: content.why,
            observation: case.observation.clone(),
            photographs,
            grounds: case.grounds.clone(),
            legal_basis: case.legal_basis.clone(),
            circumstances: case.circumstances.clone(),
            intended_use: case.intended_use,
            sought: content.sought,
            handling: content.handling,
            reservation: content.reservation,
            urgency: content.urgency,
            urgency_reason: content.urgency_reason,
            language: content.language,
        }
    }

    fn gate(&self, case: &Case, request: &TraceRequest) -> Verdict {
        let serial = request.observation.serial.trim();
        let mut around = Surroundings {
            searched_domestically: case.matched.is_some() || case.no_domestic_record.is_some(),
            ..Surroundings::default()
        };
        around.word_for_serial = marks::read_word(serial).map(|word| word.state);
        if !serial.is_empty() && around.word_for_serial.is_none() {
            match marks::Pattern::parse(serial) {
                Ok(pattern) => around.serial_is_partial = !is_certain(&pattern),
                Err(error) => around.serial_fault = Some(error.code().to_owned()),
            }
            let model = request.observation.model.trim();
            let models: Vec<&str> = Some(model).filter(|model| !model.is_empty()).into_iter().collect();
            let context = marks::Context { makers_models: &models, ..marks::Context::default() };
            let suspicions = marks::suspicions(serial, &context);
            around.suspicions = suspicions.iter().map(|suspicion| suspicion.code().to_owned()).collect();
        }
        examine(request, &around)
    }

    /// The photographs of a case.
    async fn photographs_of(&self, case: CaseId) -> Result<Vec<Attachment>, Fault> {
        let mut attachments = self.store.attachments(case.into()).await?;
        attachments.retain(|attachment| attachment.kind.is_picture());
        Ok(attachments)
    }

    /// The copies of a case's photographs, with their content. What a camera noted in an original stays at home: the original
    /// can be asked for by its digest.
    async fn photographs_to_send(&self, case: CaseId) -> Result<Vec<SentPhotograph>, CaseFault> {
        let mut photographs = Vec::new();
        for photograph in self.photographs_of(case).await? {
            let copy = self
                .copy_of(&photograph, Size::View)
                .await
                .map_err(|_| CaseFault::PhotographLost { name: photograph.name.clone() })?;
            photographs.push(SentPhotograph {
                digest: crate::imports::hexadecimal(&Sha256::digest(&copy)),
                content: base64::engine::general_purpose::STANDARD.encode(copy),
                ..without_content(&photograph)
            });
        }
        Ok(photographs)
    }
}

/// A photograph as it would be sent, without the content of its copy.
fn without_content(photograph: &Attachment) -> SentPhotograph {
    SentPhotograph {
        name: photograph.name.clone(),
        words: photograph.words.clone(),
        original: photograph.digest.clone(),
        media_type: MediaKind::Jpeg.media_type().to_owned(),
        digest: String::new(),
        content: String::new(),
    }
}

/// How well the serial that was asked for fits the record.
fn match_basis(case: &Case, weapon: &Weapon) -> domain::request::MatchBasis {
    use domain::request::MatchBasis;
    let (asked, recorded) = (case.observation.serial.trim(), weapon.identity.serial.best().unwrap_or_default());
    if asked == recorded {
        return MatchBasis::Exact;
    }
    match marks::Pattern::parse(asked) {
        Ok(pattern) if !is_certain(&pattern) => MatchBasis::Partial,
        Ok(_) if marks::normal(asked) == marks::normal(recorded) => MatchBasis::Normalised,
        _ => MatchBasis::Manual,
    }
}

/// Whether every position of a serial was read without doubt.
fn is_certain(pattern: &marks::Pattern) -> bool {
    pattern.items().iter().all(|item| matches!(item, marks::Item::Char(_)))
}
