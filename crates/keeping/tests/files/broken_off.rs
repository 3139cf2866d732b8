//! A program killed between writing and naming, and a disk that is full: each in a process of its own, which is this test
//! run again for one of the parts below.

use crate::sealing::files;
use keeping::{Digest, Vault};
use std::io::{BufRead, BufReader, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The variable that says in which folder a part is played.
const FOLDER: &str = "PROOFMARK_TEST_FOLDER";
/// Half a megabyte of a page that is typed off.
static PIECE: [u8; 1 << 19] = [b'7'; 1 << 19];

#[test]
fn a_program_killed_before_the_file_has_its_name_has_kept_nothing_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = play("part_that_writes_and_waits", folder.path(), "exec \"$0\" \"$@\"");
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().ends_with("written")));
    let vault = Vault::new(folder.path());
    vault.clear_half_sent().unwrap();
    assert_eq!(files(folder.path().to_path_buf()).len(), 1, "a living program's file is left alone");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(vault.read(Digest::of(&PIECE)).is_err());
    vault.clear_half_sent().unwrap();
    assert_eq!(files(folder.path().to_path_buf()), Vec::<PathBuf>::new());
    assert_eq!(vault.seal_content([1; 8], &PIECE).unwrap().digest, Digest::of(&PIECE));
}

#[test]
fn a_file_for_which_there_is_no_room_is_refused_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    // No file may grow over 64 blocks; the signal that would end the program is ignored, so that it sees the error.
    let child = play("part_that_seals", folder.path(), "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\"");
    let told = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("the disk is full, and nothing was kept: make room"), "{told}");
    assert_eq!(files(folder.path().to_path_buf()), Vec::<PathBuf>::new());
}

/// Plays a part in a shell's process, for which the shell may set limits.
fn play(part: &str, folder: &Path, shell: &str) -> Child {
    Command::new("sh")
        .args(["-c", shell])
        .arg(std::env::current_exe().unwrap())
        .args([&format!("broken_off::{part}"), "--exact", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The vault of a part, if this process is to play one.
fn stage() -> Option<Vault> {
    std::env::var_os(FOLDER).map(|folder| Vault::new(Path::new(&folder)))
}

#[test]
#[ignore = "a part in a test above"]
fn part_that_writes_and_waits() {
    let Some(vault) = stage() else { return };
    let mut arrival = vault.begin([1; 8]).unwrap();
    arrival.write(&PIECE).unwrap();
    writeln!(stdout(), "written").unwrap();
    loop {
        std::thread::park();
    }
}

#[test]
#[ignore = "a part in a test above"]
fn part_that_seals() {
    let Some(vault) = stage() else { return };
    if let Err(refusal) = vault.seal_content([1; 8], &PIECE) {
        writeln!(stdout(), "{refusal}").unwrap();
    }
}
