#pragma once

#include "core/base/error.h"

#include <QtGlobal>

#include <optional>
#include <utility>
#include <variant>

namespace core {

/// A value, or the Error that took its place. Convertible from either, so that functions simply `return` one.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_content.index() == 0; }
    const T& value() const
    {
        Q_ASSERT(m_content.index() == 0);
        return *std::get_if<0>(&m_content);
    }
    T& value()
    {
        Q_ASSERT(m_content.index() == 0);
        return *std::get_if<0>(&m_content);
    }
    const T& operator*() const { return value(); }
    T& operator*() { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Error& error() const
    {
        Q_ASSERT(m_content.index() == 1);
        return *std::get_if<1>(&m_content);
    }

private:
    std::variant<T, Error> m_content;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    explicit operator bool() const { return !m_error.has_value(); }
    const Error& error() const
    {
        Q_ASSERT(m_error.has_value());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace core
