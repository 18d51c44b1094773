Feature: Texts that look like something else
  A text stays a text, whatever it looks like, and a time keeps its form.

  @VALUES
  Rule: A value comes back as it was sent

    @each-way
    Scenario: Texts that look like other values come back as they were sent
      When Identify receives:
        | external ID   | 1468                                |
        | list text     | "[1, 2]"                            |
        | object text   | "{\\"a\\": 1}"                      |
        | decimal text  | "1.50"                              |
        | many digits   | "12345678901234567890"              |
        | signed text   | "+1"                                |
        | negative text | "-7"                                |
        | yes text      | "yes"                               |
        | no text       | "NO"                                |
        | formula       | "=1+1"                              |
        | handle        | "@jessica"                          |
        | midnight      | 2022-06-13 00:00:00                 |
        | iso midnight  | 2022-06-13T00:00:00+00:00           |
        | milliseconds  | 2022-06-13T14:00:00.123+00:00       |
        | zulu time     | 2022-06-13T14:00:00Z                |
        | other zone    | 2022-06-13T14:00:00-04:00           |
        | year          | "2022"                              |
        | invisible     | "a\\ufeffb\\u200bc\\u00a0d\\u00ade" |
        | control       | "a\\u0001b\\u001fc"                 |
        | birthday      | 1968-04-14                          |
        | after 2038    | 2040-01-01 00:00:00                 |
        | microseconds  | 2022-06-13T14:00:00.123456Z         |
        | no such hour  | 2022-03-13 02:30:00                 |
        | not available | NA                                  |
        | none          | None                                |
        | switch        | on                                  |
        | template      | "Hi {{ first_name }} ${x}"          |
        | price         | "$1 off"                            |
        | line breaks   | "a\\u2028b\\u0085c"                 |
        | last line     | "a\\n"                              |
        | an email      | Joe@X.example                       |
        | a number      | +1 617-555 0123                     |
        | a folder      | https://i.example/A/                |
        | two words     | a,b                                 |
        | typography    | “it’s” – fine…                      |
        | heart         | "❤️"                                |
        | directions    | "a\\u200eb\\u202ec\\u2069d"         |
        | delete        | "a\\u007fb\\u000bc"                 |
        | undefined     | undefined                           |
        | not numeric   | NaN                                 |
        | other order   | 06/13/2022                          |
        | card          | "4111111111111111"                  |
        | written break | a\\nb                               |
        | written slash | a\\/b                               |
        | quoted        | "\\"gold\\""                        |
        | blanks        | "   "                               |
      Then Jessica is the one profile with:
        | external ID   | 1468                                |
        | list text     | "[1, 2]"                            |
        | object text   | "{\\"a\\": 1}"                      |
        | decimal text  | "1.50"                              |
        | many digits   | "12345678901234567890"              |
        | signed text   | "+1"                                |
        | negative text | "-7"                                |
        | yes text      | "yes"                               |
        | no text       | "NO"                                |
        | formula       | "=1+1"                              |
        | handle        | "@jessica"                          |
        | midnight      | 2022-06-13 00:00:00                 |
        | iso midnight  | 2022-06-13T00:00:00+00:00           |
        | milliseconds  | 2022-06-13T14:00:00.123+00:00       |
        | zulu time     | 2022-06-13T14:00:00Z                |
        | other zone    | 2022-06-13T14:00:00-04:00           |
        | year          | "2022"                              |
        | invisible     | "a\\ufeffb\\u200bc\\u00a0d\\u00ade" |
        | control       | "a\\u0001b\\u001fc"                 |
        | birthday      | 1968-04-14                          |
        | after 2038    | 2040-01-01 00:00:00                 |
        | microseconds  | 2022-06-13T14:00:00.123456Z         |
        | no such hour  | 2022-03-13 02:30:00                 |
        | not available | NA                                  |
        | none          | None                                |
        | switch        | on                                  |
        | template      | "Hi {{ first_name }} ${x}"          |
        | price         | "$1 off"                            |
        | line breaks   | "a\\u2028b\\u0085c"                 |
        | last line     | "a\\n"                              |
        | an email      | Joe@X.example                       |
        | a number      | +1 617-555 0123                     |
        | a folder      | https://i.example/A/                |
        | two words     | a,b                                 |
        | typography    | “it’s” – fine…                      |
        | heart         | "❤️"                                |
        | directions    | "a\\u200eb\\u202ec\\u2069d"         |
        | delete        | "a\\u007fb\\u000bc"                 |
        | undefined     | undefined                           |
        | not numeric   | NaN                                 |
        | other order   | 06/13/2022                          |
        | card          | "4111111111111111"                  |
        | written break | a\\nb                               |
        | written slash | a\\/b                               |
        | quoted        | "\\"gold\\""                        |
        | blanks        | "   "                               |

    Scenario: Values of many kinds come back as they were sent in an update
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID  | 1468                             |
        | quotes       | say "hi" \ 'you'                 |
        | letters      | Zoë 日本 🎈                      |
        | over 32 bits | 1234567890123                    |
        | fraction     | 3.14159                          |
        | digits       | "0042"                           |
        | true text    | "true"                           |
        | list text    | "[1, 2]"                         |
        | zulu time    | 2022-06-13T14:00:00Z             |
        | spaces       | "  around  "                     |
        | elements     | ["Zoë 🎈", "42", 2147483648, ""] |
      Then Jessica has:
        | quotes       | say "hi" \ 'you'                 |
        | letters      | Zoë 日本 🎈                      |
        | over 32 bits | 1234567890123                    |
        | fraction     | 3.14159                          |
        | digits       | "0042"                           |
        | true text    | "true"                           |
        | list text    | "[1, 2]"                         |
        | zulu time    | 2022-06-13T14:00:00Z             |
        | spaces       | "  around  "                     |
        | elements     | ["Zoë 🎈", "42", 2147483648, ""] |

    @wire-2022
    Scenario: Escaped characters come back as what they stand for
      When Identify receives, as "JSON", the payload:
        """
        {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "note": "a\/b \ud83c\udf88 \u00eb"}}
        """
      Then Jessica is the one profile with:
        | external ID | 1468     |
        | note        | a/b 🎈 ë |
