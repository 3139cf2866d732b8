use super::*;
use proptest::prelude::*;

/// The file of a small channel, with more lines at its end.
fn file(more: &str) -> String {
    let rates = Rate::ALL.iter().map(|rate| format!("rate\t{}\t0.01\town\n", rate.code()));
    let mut file = "# A small one\n\nchannel\tmedium\tpaper\town\nchannel\ttrials\t500\town\n".to_owned();
    file.extend(rates);
    file + more
}

fn refusal(text: &str) -> (&'static str, usize) {
    let error = read(text.as_bytes()).expect_err(text);
    assert!(error.to_string().contains(&format!("line {}", error.line())), "{error}");
    (error.code(), error.line())
}

#[test]
fn grades_and_reasons_add_up() {
    let channel = read(file("grade\tmuch\t0.1\town\ngrade\tnone\t0\town\npair\t8=B\tmuch\town\npair\t8>B\t0.05\town\npair\tA=4\tnone\town\n").as_bytes()).unwrap();
    assert_eq!(channel.alike('B', '8'), 0.1 + 0.05);
    assert_eq!(channel.alike('8', 'B'), 0.1);
    assert!(!channel.resemble('A', '4') && channel.resemble('B', '8'));
}

#[test]
fn files_of_other_systems_read_the_same() {
    let plain = file("pair\tB>8\t0.05\town\n");
    for text in [plain.replace('\n', "\r\n"), format!("\u{feff}{plain}"), plain.replace("own", "own ")] {
        assert_eq!(read(text.as_bytes()).unwrap().alike('8', 'B'), 0.05);
    }
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    for (more, code) in [
        ("rate\tanother\t0.01\town\n", "channel-again"),
        ("channel\tmedium\tpaper\town\n", "channel-again"),
        ("rate\tanother\t0.01\n", "channel-columns"),
        ("rate\tanother\t0.01\t \n", "channel-columns"),
        ("rate\tanother\t0.01\town\tmore\n", "channel-columns"),
        ("rate another 0.01 own\n", "channel-columns"),
        ("rate\tsmudged\t0.01\town\n", "channel-unknown"),
        ("channel\tlength\t5\town\n", "channel-unknown"),
        ("odds\tanother\t0.01\town\n", "channel-unknown"),
        ("grade\tmuch\t0,1\town\n", "channel-bad-value"),
        ("grade\tmuch\t0.9\town\n", "channel-bad-value"),
        ("grade\tmuch\tNaN\town\n", "channel-bad-value"),
        ("pair\tB>8\tmuch\town\n", "channel-bad-value"),
        ("pair\tB>8\t0\town\n", "channel-bad-value"),
        ("pair\tB8\t0.1\town\n", "channel-bad-pair"),
        ("pair\tB>B\t0.1\town\n", "channel-bad-pair"),
        ("pair\tb>8\t0.1\town\n", "channel-bad-pair"),
        ("pair\tB>88\t0.1\town\n", "channel-bad-pair"),
        ("pair\tB>8\t0.6\town\npair\tB>3\t0.6\town\n", "channel-too-much"),
    ] {
        let text = file(more);
        assert_eq!(refusal(&text), (code, text.lines().count()), "{more}");
    }
    let text = file("");
    assert_eq!(refusal(&text.replace("own\nchannel\ttrials\t500\town", "own")), ("channel-missing", 14));
    assert_eq!(refusal(&text.replace("rate\tby-sound\t0.01\town\n", "")), ("channel-missing", 14));
    assert_eq!(refusal(&text.replace("paper", "vellum")), ("channel-bad-value", 3));
    assert_eq!(refusal(""), ("channel-missing", 1));
    assert_eq!(read(b"# one\n# two \xff\n").unwrap_err().line(), 2);
}

#[test]
fn a_channel_that_is_written_reads_as_itself() {
    for medium in Medium::ALL {
        let channel = Channel::of(*medium);
        let written = write(channel, "Two lines\nabove", |_| "own");
        assert!(written.starts_with("# Two lines\n# above\nchannel\t"), "{written}");
        let again = read(written.as_bytes()).unwrap();
        assert_eq!((again.medium, again.trials, again.rates), (channel.medium, channel.trials, channel.rates));
        assert_eq!(again.alike, channel.alike);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_with_a_line_that_they_have(bytes in any::<Vec<u8>>()) {
        let lines = bytes.split(|byte| *byte == b'\n').count();
        let error = read(&bytes).expect_err("no chance makes a channel");
        prop_assert!((1..=lines).contains(&error.line()), "{}", error);
    }

    /// Lines that are nearly right reach what bytes do not.
    #[test]
    fn any_lines_are_read_or_refused_with_a_line_that_they_have(
        more in prop::collection::vec(
            "(pair|grade|rate|channel|\\PC{0,3})\t([A-Z0-9ЖБ][=>~][A-Z0-9Ж]|g|another|\\PC{0,3})\t(g|0\\.[0-9]{1,3}|[0-9.e-]{1,4}|\\PC{0,3})\t\\PC{0,3}",
            0..20,
        ),
    ) {
        let text = file("grade\tg\t0.02\town\n") + &more.join("\n");
        match read(text.as_bytes()) {
            Err(error) => prop_assert!((1..=text.split('\n').count()).contains(&error.line()), "{}", error),
            Ok(channel) => {
                let again = read(write(&channel, "", |_| "own").as_bytes()).unwrap();
                prop_assert_eq!(&again.alike, &channel.alike);
                let symbols = ('0'..='9').chain('A'..='Z');
                let likelihoods = symbols.map(|c| channel.probability(c, 'Б')).chain([channel.probability('B', 'B')]);
                prop_assert!(likelihoods.into_iter().all(|likelihood| likelihood > 0.0 && likelihood <= 1.0));
            }
        }
    }
}
