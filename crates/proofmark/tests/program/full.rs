//! A disk that takes no more: refused with what to do, nothing lost, and on it goes when there is room. The size that a file
//! may have is limited for the process, which fails a write as a full disk does.

use crate::backup::Kept;
use crate::support::{Serving, get, post, proofmark, run};
use std::fmt::Write as _;
use std::process::Command;

/// The command, in a process whose files may not grow over so many bytes; the limit can be changed from outside.
fn limited(command: &Command, bytes: &str) -> Command {
    let mut shell = Command::new("sh");
    // Ignored, the signal becomes an error of the write.
    shell.args(["-c", "trap '' XFSZ; limit=$1; shift; exec prlimit --fsize=\"$limit:unlimited\" \"$@\"", "sh", bytes]);
    shell.arg(command.get_program()).args(command.get_args());
    shell.env_remove("PROOFMARK_DATABASE").env_remove("PROOFMARK_LOG").stdin(std::process::Stdio::null());
    shell
}

fn limit(process: u32, bytes: &str) {
    let said =
        run(Command::new("prlimit").arg(format!("--fsize={bytes}:unlimited")).args(["--pid", &process.to_string()]));
    assert!(said.ok, "{}", said.err);
}

#[test]
fn an_import_that_meets_a_full_disk_goes_on_when_there_is_room() {
    let kept = Kept::new(3, None);
    let file = kept.path("large.csv");
    let mut rows = "Serial No,Make,Shelf\n".to_owned();
    for number in 0..20_000 {
        // Writing to a String cannot fail.
        let _ = writeln!(rows, "BK{number:06},Zastava,{number:0100}");
    }
    std::fs::write(&file, rows).unwrap();
    let mut import = proofmark("import", &kept.data());
    import.arg(&file);
    for room in ["6000000", "4000000"] {
        let full = run(&mut limited(&import, room));
        assert!(!full.ok && full.err.contains("is full or refuses to be written"), "{room}: {}{}", full.out, full.err);
        assert!(full.err.contains("make room"), "{}", full.err);
        let verified = run(&mut proofmark("verify", &kept.data()));
        assert!(verified.ok, "what was acknowledged is there: {}{}", verified.out, verified.err);
    }
    let done = run(&mut import);
    assert!(done.ok && done.out.contains("20000 taken"), "{}{}", done.out, done.err);
    let verified = run(&mut proofmark("verify", &kept.data()));
    assert!(verified.ok && verified.out.contains("20003 events"), "{}{}", verified.out, verified.err);
}

#[test]
fn a_node_with_a_full_disk_reads_on_says_so_and_writes_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let mut serve = proofmark("serve", &folder.path().join("node"));
    serve.args(["--listen=127.0.0.1:0", "--exchange-listen=127.0.0.1:0"]);
    let mut node = Serving::start(&mut limited(&serve, "unlimited"));
    let code = node.hear().trim().rsplit(' ').next().unwrap().to_owned();
    let entry = format!(
        "code={code}&state=KE&agency=Bureau&name=Desk&login=desk.one&password=copper+lantern+river&again=copper+lantern+river"
    );
    limit(node.process(), "0");
    let full = post(node.address, "/setup", "", &entry);
    assert!(full.starts_with("HTTP/1.1 507") && full.contains("The disk of the node is full"), "{full}");
    assert!(get(node.address, "/setup").starts_with("HTTP/1.1 200"), "what needs no room goes on");
    limit(node.process(), "unlimited");
    let done = post(node.address, "/setup", "", &entry);
    assert!(done.starts_with("HTTP/1.1 303"), "{done}");
}

#[test]
fn a_backup_that_finds_no_room_leaves_nothing_and_says_so() {
    let kept = Kept::new(2_000, None);
    let file = kept.path("full.age");
    let said = run(&mut limited(&kept.backup(&file), "60000"));
    assert!(!said.ok && said.err.contains("has room"), "{}{}", said.out, said.err);
    assert!(!file.exists() && !kept.path("full.age.part").exists());
    assert!(run(&mut kept.backup(&file)).ok);
}
