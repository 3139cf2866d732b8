use crate::samples::{evidence, file, picture};
use domain::attachment::MediaKind;
use image::ImageFormat;
use keeping::{Damage, KeepingError, LARGEST, Size, Vault};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

fn vault() -> (TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::new(folder.path());
    (folder, vault)
}

/// Every file below a folder.
pub fn files(folder: PathBuf) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(path) } else { vec![path] }).collect()
}

#[test]
fn what_was_sealed_comes_back_as_it_was() {
    let (folder, vault) = vault();
    let photograph = evidence();
    let sealed = vault.seal_content([1; 8], &photograph).unwrap();
    assert_eq!((sealed.kind, sealed.size), (MediaKind::Jpeg, photograph.len() as u64));
    assert_eq!(vault.read(sealed.digest).unwrap(), photograph);
    let originals = files(folder.path().join("originals"));
    assert_eq!(originals.len(), 1);
    assert!(fs::metadata(&originals[0]).unwrap().permissions().readonly(), "sealed");
    // A node that is started again finds it.
    assert_eq!(Vault::new(folder.path()).read(sealed.digest).unwrap(), photograph);
}

#[test]
fn the_same_content_twice_is_one_original() {
    let (folder, vault) = vault();
    let first = vault.seal_content([1; 8], b"page 7").unwrap();
    assert_eq!(vault.seal_content([2; 8], b"page 7").unwrap(), first);
    assert_eq!(files(folder.path().join("originals")).len(), 1);
}

#[test]
fn nothing_is_left_of_what_is_refused() {
    let (folder, vault) = vault();
    let cut = &file(&picture(64, 64), ImageFormat::Png)[..200];
    for (content, code) in [(&b""[..], "keeping-empty"), (b"MZ\x90\0", "keeping-kind"), (cut, "keeping-broken")] {
        assert_eq!(vault.seal_content([1; 8], content).unwrap_err().code(), code);
    }
    assert_eq!(files(folder.path().to_path_buf()), Vec::<PathBuf>::new());
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_all_there() {
    let (folder, vault) = vault();
    let mut arrival = vault.begin([1; 8]).unwrap();
    let piece = vec![b'a'; 1 << 20];
    let refused = (0..=LARGEST >> 20).find_map(|_| arrival.write(&piece).err());
    assert!(matches!(refused, Some(KeepingError::TooLarge { megabytes: 32 })), "{refused:?}");
    drop(arrival);
    assert_eq!(files(folder.path().to_path_buf()), Vec::<PathBuf>::new());
}

#[test]
fn an_original_that_was_altered_or_lost_is_named_and_never_given_out() {
    let (folder, vault) = vault();
    let [altered, lost] = [b"page 7", b"page 8"].map(|page| vault.seal_content([1; 8], page).unwrap().digest);
    for path in files(folder.path().join("originals")) {
        fs::remove_file(&path).unwrap();
        if path.ends_with(altered.to_string()) {
            fs::write(&path, b"page 9").unwrap();
        }
    }
    assert!(matches!(vault.read(altered), Err(Damage::Altered(digest)) if digest == altered));
    assert!(matches!(vault.read(lost), Err(Damage::Missing(digest)) if digest == lost));
    // Who has the paper sends it again.
    vault.seal_content([2; 8], b"page 7").unwrap();
    assert_eq!(vault.read(altered).unwrap(), b"page 7");
}

#[test]
fn a_copy_that_the_disk_lost_is_made_again() {
    let (folder, vault) = vault();
    let digest = vault.seal_content([1; 8], &evidence()).unwrap().digest;
    let copies = || files(folder.path().join("copies"));
    let first = [Size::View, Size::Thumbnail].map(|size| vault.copy(digest, size).unwrap());
    assert_eq!(copies().len(), 2);
    copies().iter().for_each(|copy| fs::remove_file(copy).unwrap());
    assert_eq!([Size::View, Size::Thumbnail].map(|size| vault.copy(digest, size).unwrap()), first);
    assert!(matches!(
        vault.copy(vault.seal_content([1; 8], b"text").unwrap().digest, Size::View),
        Err(KeepingError::Kind)
    ));
}
