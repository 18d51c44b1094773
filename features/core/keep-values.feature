Feature: Keeping identifiers against unusual values
  Whatever value Identify receives in place of an identifier, it neither replaces nor clears the one that the profile
  has (FAQ 1, 6 to 8 and 13). Each form of the call may read such a value differently.

  Rule: No value replaces or clears an identifier

    Scenario Outline: The <identifier> is kept when <what> is sent
      Given Jessica has a profile with:
        | <found by>   | <value>       |
        | <or by>      | <other value> |
        | <identifier> | <has>         |
        | plan         | gold          |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <sent>  |
      And Identify receives, alone and with a property, twice:
        | <or by>      | <other value> |
        | <identifier> | <sent>        |
      Then Jessica still has:
        | <identifier> | <has> |
      And Jessica is found by <identifier> "<has>"

      @KEEP-ID
      Examples:
        | identifier  | what               | has                                              | sent                                             | found by | value            | or by        | other value  |
        | external ID | another case       | 1468a                                            | 1468A                                            | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | one more character | 1468                                             | 14680                                            | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | one character less | 14680                                            | 1468                                             | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | an empty value     | 1468                                             | (empty)                                          | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | a blank value      | 1468                                             | (blank)                                          | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | null               | 1468                                             | (null)                                           | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | a number           | 1468                                             | (a number)                                       | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | a long value       | 1468                                             | (a long one)                                     | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | a non-ASCII value  | 1468                                             | (a non-ASCII one)                                | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | a string of digits | 1468                                             | (digits)                                         | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | one more zero      | (digits)                                         | (the external ID (digits) with a zero before it) | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | one zero less      | (the external ID (digits) with a zero before it) | (digits)                                         | email    | old.me@yahoo.com | phone number | +16171000001 |
        | external ID | a list             | 1468                                             | (a list)                                         | email    | old.me@yahoo.com | phone number | +16171000001 |

      @KEEP-EMAIL
      Examples:
        | identifier | what               | has                 | sent                         | found by    | value | or by        | other value  |
        | email      | another case       | old.me@yahoo.com    | OLD.Me@yahoo.com             | external ID | 1468  | phone number | +16171000001 |
        | email      | one more character | old.me@yahoo.com    | old.me2@yahoo.com            | external ID | 1468  | phone number | +16171000001 |
        | email      | a longer domain    | old.me@yahoo.com    | old.me@yahoo.com.au          | external ID | 1468  | phone number | +16171000001 |
        | email      | a shorter domain   | old.me@yahoo.com.au | old.me@yahoo.com             | external ID | 1468  | phone number | +16171000001 |
        | email      | another domain     | old.me@yahoo.com    | old.me@gmail.com             | external ID | 1468  | phone number | +16171000001 |
        | email      | an empty value     | old.me@yahoo.com    | (empty)                      | external ID | 1468  | phone number | +16171000001 |
        | email      | a blank value      | old.me@yahoo.com    | (blank)                      | external ID | 1468  | phone number | +16171000001 |
        | email      | null               | old.me@yahoo.com    | (null)                       | external ID | 1468  | phone number | +16171000001 |
        | email      | a number           | old.me@yahoo.com    | (a number)                   | external ID | 1468  | phone number | +16171000001 |
        | email      | a long value       | old.me@yahoo.com    | (a long one)                 | external ID | 1468  | phone number | +16171000001 |
        | email      | a non-ASCII value  | old.me@yahoo.com    | (a non-ASCII one)            | external ID | 1468  | phone number | +16171000001 |
        | email      | a list             | old.me@yahoo.com    | (a list)                     | external ID | 1468  | phone number | +16171000001 |
        | email      | a tagged address   | old.me@yahoo.com    | old.me+tag@yahoo.com         | external ID | 1468  | phone number | +16171000001 |
        | email      | a shorter address  | old.me@yahoo.com    | o@y.com                      | external ID | 1468  | phone number | +16171000001 |
        | email      | a longer address   | old.me@yahoo.com    | new.longer.me@mail.yahoo.com | external ID | 1468  | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | what                        | has           | sent                                        | found by    | value | or by | other value      |
        | phone number | one more digit              | +16171000001  | +161710000012                               | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | another number              | +16171000001  | +16171000002                                | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | another format              | +16171000001  | (the phone number +16171000001 with dashes) | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | an empty value              | +16171000001  | (empty)                                     | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | a blank value               | +16171000001  | (blank)                                     | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | null                        | +16171000001  | (null)                                      | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | a number                    | +16171000001  | (a number)                                  | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | a long value                | +16171000001  | (a long one)                                | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | a non-ASCII value           | +16171000001  | (a non-ASCII one)                           | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | a list                      | +16171000001  | (a list)                                    | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | one digit less              | +161710000012 | +16171000001                                | external ID | 1468  | email | old.me@yahoo.com |
        | phone number | a number of another country | +16171000001  | (of another country)                        | external ID | 1468  | email | old.me@yahoo.com |

    @each-way
    Scenario Outline: The <identifier> is kept when unusual values arrive one after the other
      Given Jessica has a profile with:
        | external ID  | <external ID>    |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls are made in turn, 2 times:
        | call            | <found by> | <identifier>      |
        | an empty one    | <value>    | (empty)           |
        | null            | <value>    | (null)            |
        | a blank one     | <value>    | (blank)           |
        | <near>          | <value>    | <near value>      |
        | <far>           | <value>    | <far value>       |
        | a number        | <value>    | (a number)        |
        | a list          | <value>    | (a list)          |
        | a long one      | <value>    | (a long one)      |
        | a non-ASCII one | <value>    | (a non-ASCII one) |
        | a new one       | <value>    | (a new one)       |
      Then Jessica still has:
        | <identifier> | <has> |
      And Jessica is found by <identifier> "<has>"
      And nobody is found by <identifier> "(the new one)"

      @KEEP-ID
      Examples:
        | identifier  | has   | external ID | found by | value            | near         | near value | far            | far value |
        | external ID | 1468A | 1468A       | email    | old.me@yahoo.com | another case | 1468a      | one more digit | 14680     |

      @KEEP-EMAIL
      Examples:
        | identifier | has              | external ID | found by    | value | near         | near value       | far           | far value |
        | email      | old.me@yahoo.com | 1468        | external ID | 1468  | another case | OLD.Me@yahoo.com | a shorter one | o@y.com   |

      @KEEP-PHONE
      Examples:
        | identifier   | has          | external ID | found by    | value | near           | near value    | far             | far value            |
        | phone number | +16171000001 | 1468        | external ID | 1468  | one more digit | +161710000012 | another country | (of another country) |

    Scenario Outline: The <identifier> is kept when values that differ little from it arrive
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <has>   |
        | plan         | gold    |
      When these calls are made in turn, 1 times:
        | call  | <found by> | <identifier> |
        | one   | <value>    | <one>        |
        | two   | <value>    | <two>        |
        | three | <value>    | <three>      |
        | four  | <value>    | <four>       |
      Then Jessica still has:
        | <identifier> | <has> |
        | plan         | gold  |
      And Jessica is found by <identifier> "<has>"

      @KEEP-ID
      Examples:
        | identifier  | has    | one    | two   | three  | four   | found by | value            |
        | external ID | 14 68é | 14  68é | 1468é | 14 68e | 14-68é | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | has              | one                | two             | three            | four                | found by    | value |
        | email      | old.me@yahoo.com | old.me+2@yahoo.com | oldme@yahoo.com | old-me@yahoo.com | old.me@mx.yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | has          | one                                             | two                                         | three         | four                 | found by    | value |
        | phone number | +16171000001 | (the phone number +16171000001 in another area) | (the phone number +16171000001 with dashes) | +161710000012 | (of another country) | external ID | 1468  |
