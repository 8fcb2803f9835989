def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

def expected = [
    '[UNKNOWN_TYPE] com/acme/acme-gateway.yaml:9:16: there is no type `snowflak`',
    'user_id: snowflak\n',
    '         ^^^^^^^^\n',
    'hint: did you mean `snowflake`?',
    '[UNKNOWN_KEY] com/acme/acme-gateway.yaml:12:9: ',
    'max-lenght: 140\n',
    '^^^^^^^^^^\n',
    'hint: did you mean `max-length`?',
]
int from = 0
for (text in expected) {
  int found = log.indexOf(text, from)
  assert found >= 0: "the log lacks `${text}` after its character ${from}"
  from = found + text.length()
}
// Where the compiler saw it, for an editor to jump to.
assert log.contains('package-info.java:[3,1] [UNKNOWN_TYPE]')
// Nothing was generated, so no second mistake hides the first.
assert !new File(basedir, 'target/generated-sources/annotations/com').exists()
return true
